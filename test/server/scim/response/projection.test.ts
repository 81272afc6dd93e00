import { describe, expect, test } from 'vitest';
import {
  compileProjection,
  needsAttribute,
  type ProjectionQuery,
  project,
} from '../../../../src/server/scim/response/projection';
import type { JsonObject } from '../../../../src/shared/scim/resource';
import { standardResourceTypes, standardSchemas } from '../../../../src/shared/scim/schemas';
import { complex, string } from '../../../../src/shared/scim/schemas/define';
import { createSchemaRegistry } from '../../../../src/shared/scim/schemas/schema-registry';
import { userUrn } from '../../../../src/shared/scim/schemas/user';
import { enterprise, group, refusal, strict, tolerant, typeNamed, user } from '../engine-context';

const tolerances = tolerant();

const minimum = { schemas: [userUrn, enterprise], id: '1' };
const resource: JsonObject = {
  ...minimum,
  meta: { resourceType: 'User', version: 'W/"1"' },
  userName: 'u',
  name: { givenName: 'A', familyName: 'B' },
  emails: [{ value: 'a', type: 'work' }, { type: 'home' }],
  [enterprise]: { department: 'D', manager: { value: 'm', displayName: 'M' } },
  badge: { colour: 'green', Size: 'L' },
  'urn:x:2.0:User': { a: 1, b: 2 },
};

function returned(query: ProjectionQuery): JsonObject {
  return project(resource, compileProjection(query, { type: user, tolerances }));
}

describe('attributes (RFC 7644 section 3.9)', () => {
  test.each<[string, JsonObject]>([
    ['userName', { userName: 'u' }],
    [' USERNAME , nothing ', { userName: 'u' }],
    ['name', { name: { givenName: 'A', familyName: 'B' } }],
    ['name.givenname', { name: { givenName: 'A' } }],
    ['name.givenName,name', { name: { givenName: 'A', familyName: 'B' } }],
    ['name.honorificPrefix', {}],
    ['emails.value', { emails: [{ value: 'a' }] }],
    ['meta.version', { meta: { version: 'W/"1"' } }],
    [`${userUrn}:userName`, { userName: 'u' }],
    [enterprise.toUpperCase(), { [enterprise]: resource[enterprise] ?? null }],
    [`${enterprise}:department`, { [enterprise]: { department: 'D' } }],
    [`${enterprise}:manager.value`, { [enterprise]: { manager: { value: 'm' } } }],
    ['department', { [enterprise]: { department: 'D' } }],
    ['Badge', { badge: { colour: 'green', Size: 'L' } }],
    ['badge.size', { badge: { Size: 'L' } }],
    ['urn:x:2.0:User', { 'urn:x:2.0:User': { a: 1, b: 2 } }],
    ['urn:x:2.0:User:b', { 'urn:x:2.0:User': { b: 2 } }],
    ['id', {}],
    ['nothing', {}],
  ])('%s are returned beside the minimum', (attributes, expected) => {
    expect(returned({ attributes })).toEqual({ ...minimum, ...expected });
  });

  test('a list of names is the same as names joined by commas', () => {
    expect(returned({ attributes: ['userName', 'name.givenName'] })).toEqual(
      returned({ attributes: 'userName,name.givenName' }),
    );
  });
});

describe('excludedAttributes (RFC 7644 section 3.9)', () => {
  test.each<[string, (rest: JsonObject) => JsonObject]>([
    ['userName', ({ userName: _left, ...rest }) => rest],
    ['EMAILS.value', (rest) => ({ ...rest, emails: [{ type: 'work' }, { type: 'home' }] })],
    ['emails.type', (rest) => ({ ...rest, emails: [{ value: 'a' }] })],
    ['name.givenName,name.familyName', ({ name: _left, ...rest }) => rest],
    [enterprise, ({ [enterprise]: _left, ...rest }) => rest],
    [`${enterprise}:manager`, (rest) => ({ ...rest, [enterprise]: { department: 'D' } })],
    ['badge.SIZE', (rest) => ({ ...rest, badge: { colour: 'green' } })],
    ['urn:x:2.0:user', ({ 'urn:x:2.0:User': _left, ...rest }) => rest],
    ['id,schemas', (rest) => rest],
    ['nothing', (rest) => rest],
  ])('%s are left out', (excludedAttributes, expected) => {
    expect(returned({ excludedAttributes })).toEqual(expected(resource));
  });
});

describe('a schema under its former URN', () => {
  const draft = 'urn:scim:schemas:extension:enterprise:1.0';
  const named = (asked: ProjectionQuery, use = tolerant()) => {
    const shown = project(resource, compileProjection(asked, { type: user, tolerances: use }));
    return { shown, used: use.findings.map(({ rule }) => rule) };
  };

  test('is read as that of today, and told', () => {
    expect(named({ attributes: `${draft}:manager.value` })).toEqual({
      shown: { ...minimum, [enterprise]: { manager: { value: 'm' } } },
      used: ['scim-1-schema-urn'],
    });
    expect(named({ excludedAttributes: `urn:scim:schemas:core:1.0:userName,${draft}` }).shown).toEqual(
      named({ excludedAttributes: `userName,${enterprise}` }).shown,
    );
  });

  test('is refused where the SCIM setting is strict', () => {
    expect(refusal(() => named({ attributes: `${draft}:department` }, strict()))).toMatch(/^invalidValue: /);
  });

  test('is no matter where it is that of today', () => {
    expect(named({ attributes: `${enterprise}:department` }, strict()).used).toEqual([]);
  });
});

describe('a projection', () => {
  test('of everything returns the resource itself', () => {
    expect(returned({})).toBe(resource);
    expect(returned({ attributes: '', excludedAttributes: ' , ' })).toBe(resource);
  });

  test('never changes the resource', () => {
    const before = structuredClone(resource);
    returned({ attributes: 'emails.value' });
    returned({ excludedAttributes: 'emails.value,name' });
    expect(resource).toEqual(before);
  });

  test.each<[ProjectionQuery, string]>([
    [
      { attributes: 'a', excludedAttributes: 'b' },
      'invalidValue: “attributes” and “excludedAttributes” can’t be given both.',
    ],
    [
      { attributes: 'emails[type eq "work"]' },
      'invalidValue: “attributes” holds “emails[type eq "work"]”, which is no attribute name: “emails[type eq "work"]” is not an attribute name.',
    ],
    [
      { attributes: Array(1_001).fill('a').join() },
      'invalidValue: “attributes” and “excludedAttributes” take at most 1000 names; 1001 came.',
    ],
  ])('%j is refused', (query, expected) => {
    expect(refusal(() => compileProjection(query, { type: user, tolerances }))).toBe(expected);
  });

  test.each<[ProjectionQuery, boolean]>([
    [{}, true],
    [{ excludedAttributes: 'members' }, false],
    [{ excludedAttributes: 'MEMBERS,displayName' }, false],
    [{ excludedAttributes: 'members.display' }, true],
    [{ attributes: 'displayName' }, false],
    [{ attributes: 'members.value' }, true],
  ])('%j tells whether members are needed', (query, needed) => {
    expect(needsAttribute(compileProjection(query, { type: group, tolerances }), 'members')).toBe(needed);
  });
});

describe('"returned" of a schema (RFC 7643 section 2.2)', () => {
  const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User';
  const [userType] = standardResourceTypes;
  if (userType === undefined) throw new Error('no user');
  const schema = {
    id: acme,
    name: 'Acme',
    description: 'Acme',
    attributes: [
      string('always', '', { returned: 'always' }),
      string('never', '', { returned: 'never' }),
      string('request', '', { returned: 'request' }),
      complex('seat', '', [
        string('floor', '', { returned: 'always' }),
        string('pin', '', { returned: 'never' }),
        string('desk', '', { returned: 'request' }),
        string('row', ''),
      ]),
    ],
  };
  const extended = { ...userType, schemaExtensions: [{ schema: acme, required: false }] };
  const type = typeNamed('User', createSchemaRegistry([extended], [...standardSchemas, schema]));
  const seat = { floor: '1', pin: '2', desk: '3', row: '4' };
  const whole = { id: '1', [acme]: { always: 'a', never: 'n', request: 'r', seat } };
  const acmeOf = (query: ProjectionQuery) =>
    project(whole, compileProjection(query, { type, tolerances }))[acme];

  test.each<[ProjectionQuery, unknown]>([
    [{}, { always: 'a', seat: { floor: '1', row: '4' } }],
    [{ attributes: 'userName' }, { always: 'a' }],
    [{ attributes: `${acme}:request,${acme}:never` }, { always: 'a', request: 'r' }],
    [{ attributes: `${acme}:seat` }, { always: 'a', seat: { floor: '1', row: '4' } }],
    [{ attributes: `${acme}:seat.desk,${acme}:seat.pin` }, { always: 'a', seat: { floor: '1', desk: '3' } }],
    [{ attributes: acme }, { always: 'a', seat: { floor: '1', row: '4' } }],
    [
      { excludedAttributes: `${acme}:always,${acme}:seat.floor,${acme}:seat.row` },
      { always: 'a', seat: { floor: '1' } },
    ],
    [{ excludedAttributes: acme }, { always: 'a' }],
  ])('%j', (query, expected) => {
    expect(acmeOf(query)).toEqual(expected);
  });
});
