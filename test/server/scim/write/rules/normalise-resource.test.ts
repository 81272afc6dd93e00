import { describe, expect, test } from 'vitest';
import { normaliseResource } from '../../../../../src/server/scim/write/rules';
import type { JsonObject } from '../../../../../src/shared/scim/resource';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { create, enterprise, refusal, rules, stored, strict, tolerant, user } from '../../engine-context';

const body = { schemas: [userUrn], userName: 'u@example.com' };

function replace(existing: JsonObject, sent: JsonObject, tolerances = tolerant()): JsonObject {
  return normaliseResource({ ...body, ...sent }, { type: user, tolerances }, existing).attributes;
}

describe('a body that creates a resource (RFC 7644 section 3.3)', () => {
  test('gets canonical names and the order of the schemas', () => {
    const created = create({
      ACTIVE: true,
      Name: { GIVENNAME: 'A' },
      username: 'u',
      [enterprise.toUpperCase()]: { Division: 'D' },
      SCHEMAS: [userUrn, enterprise],
    });
    expect(JSON.stringify(created)).toBe(
      JSON.stringify({
        schemas: [userUrn, enterprise],
        userName: 'u',
        name: { givenName: 'A' },
        active: true,
        [enterprise]: { division: 'D' },
      }),
    );
  });

  test('null, empty lists and objects without values are unassigned (RFC 7643 section 2.5)', () => {
    const tolerances = strict();
    const created = create(
      {
        ...body,
        title: null,
        emails: [],
        name: {},
        addresses: [{ region: null }],
        phoneNumbers: [null],
        [enterprise]: {},
      },
      { tolerances },
    );
    expect(created).toEqual(body);
    expect(rules(tolerances)).toEqual(['null-means-absent']);
  });

  test('read-only attributes are ignored and reported', () => {
    const tolerances = strict();
    expect(
      create(
        { ...body, id: 'mine', meta: { resourceType: 'User' }, groups: [{ value: 'g' }] },
        { tolerances },
      ),
    ).toEqual(body);
    expect(rules(tolerances)).toEqual(['read-only-ignored', 'meta-sent-by-client']);
    expect(create({ ...body, id: null, groups: [] })).toEqual(body);
  });

  test('the password is checked and forgotten', () => {
    const tolerances = tolerant();
    const created = create({ ...body, password: 'correct horse' }, { tolerances });
    expect(created).toEqual(body);
    expect(rules(tolerances)).toEqual(['password-not-stored']);
    expect(JSON.stringify(tolerances.findings)).not.toContain('horse');
  });

  test.each<[JsonObject, string]>([
    [{ schemas: [userUrn] }, 'invalidValue: “userName” is required, but it is missing.'],
    [{ ...body, userName: '' }, 'invalidValue: “userName” is required, but it is missing.'],
    [{ ...body, userName: null }, 'invalidValue: “userName” is required, but it is missing.'],
    [{ ...body, userName: {} }, 'invalidValue: “userName” must be text, but an object came.'],
    [{ ...body, active: 'yes' }, 'invalidValue: “active” must be true or false, but the text “yes” came.'],
    [{ ...body, active: 1 }, 'invalidValue: “active” must be true or false, but the number 1 came.'],
    [
      { ...body, name: 7 },
      'invalidValue: “name” must be an object with sub-attributes, but the number 7 came.',
    ],
    [
      { ...body, emails: [7] },
      'invalidValue: “emails” must be an object with sub-attributes, but the number 7 came.',
    ],
    [
      { ...body, emails: [{ value: ['a', 'b'] }] },
      'invalidValue: “emails.value” must be one value, but a list of 2 values came.',
    ],
    [
      { ...body, emails: [{ primary: 'x' }] },
      'invalidValue: “emails.primary” must be true or false, but the text “x” came.',
    ],
    [
      { ...body, x509Certificates: [{ value: 'no base64!' }] },
      'invalidValue: “x509Certificates.value” must be base64 text, but the text “no base64!” came.',
    ],
    [
      { ...body, [enterprise]: 'Sales' },
      `invalidValue: “${enterprise}” must be an object with the attributes of that schema.`,
    ],
    [{ ...body, schemas: [{ a: 1 }] }, 'invalidValue: “schemas” must be text, but an object came.'],
  ])('%j is refused in plain words', (sent, expected) => {
    expect(refusal(() => create(sent))).toBe(expected);
  });

  test.each([null, [], 'x', 7])('a body that is %j is refused', (sent) => {
    expect(refusal(() => create(sent))).toBe(
      'invalidSyntax: The body must be a JSON object with the attributes of the resource.',
    );
  });
});

describe('a body that replaces a resource (RFC 7644 section 3.5.1)', () => {
  test('clears what it does not say', () => {
    expect(replace(stored({ title: 'x', emails: [{ value: 'a' }] }), { nickName: 'N' })).toEqual({
      ...body,
      nickName: 'N',
    });
  });

  test('keeps active where a mapping leaves it out, and says so', () => {
    const tolerances = tolerant();
    expect(replace(stored({ active: false }), {}, tolerances)).toMatchObject({ active: false });
    expect(rules(tolerances)).toEqual(['put-keeps-active']);
    expect(replace(stored({ active: false }), { active: true })).toMatchObject({ active: true });
    expect(replace(stored(), {})).not.toHaveProperty('active');
  });

  test('takes read-only attributes as what the client has read', () => {
    const tolerances = tolerant();
    expect(
      replace(
        stored(),
        { id: '2819c223', meta: { resourceType: 'User' }, groups: [{ value: 'g' }] },
        tolerances,
      ),
    ).toEqual(body);
    expect(rules(tolerances)).toEqual([]);
  });
});
