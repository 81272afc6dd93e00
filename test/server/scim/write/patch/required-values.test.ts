import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/scim/resource';
import { standardResourceTypes, standardSchemas } from '../../../../../src/shared/scim/schemas';
import { complex, string } from '../../../../../src/shared/scim/schemas/define';
import { createSchemaRegistry } from '../../../../../src/shared/scim/schemas/schema-registry';
import { patch, refusedAs, rules, stored, tolerant, typeNamed } from '../../engine-context';

describe('mutability and required attributes of a custom extension (RFC 7644 section 3.5.2)', () => {
  const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User';
  const [userType] = standardResourceTypes;
  if (userType === undefined) throw new Error('no user');
  const schema = {
    id: acme,
    name: 'Acme',
    description: 'Acme',
    attributes: [
      string('badge', 'Badge', { mutability: 'immutable' }),
      string('site', 'Site', { required: true }),
      complex('seat', 'Seat', [string('floor', 'Floor', { required: true }), string('desk', 'Desk')]),
      string('tags', 'Tags', { multiValued: true }),
    ],
  };
  const extended = { ...userType, schemaExtensions: [{ schema: acme, required: false }] };
  const type = typeNamed('User', createSchemaRegistry([extended], [...standardSchemas, schema]));
  const withBadge = stored({ [acme]: { badge: '1', site: 'A' } });
  const act = (resource: JsonObject, operation: unknown) =>
    patch(resource, [operation], { type }).resource[acme];

  test('an immutable attribute gets its first value and keeps it', () => {
    expect(act(stored({ [acme]: { site: 'A' } }), { op: 'add', path: `${acme}:badge`, value: '1' })).toEqual({
      site: 'A',
      badge: '1',
    });
    expect(refusedAs(() => act(withBadge, { op: 'replace', path: `${acme}:badge`, value: '2' }))).toBe(
      'mutability',
    );
    expect(refusedAs(() => act(withBadge, { op: 'remove', path: `${acme}:badge` }))).toBe('mutability');
    expect(patch(withBadge, [{ op: 'replace', path: `${acme}:badge`, value: '1' }], { type }).changed).toBe(
      false,
    );
  });

  test('a required attribute must be there as soon as its extension is', () => {
    expect(refusedAs(() => act(stored(), { op: 'add', path: `${acme}:badge`, value: '1' }))).toBe(
      'invalidValue',
    );
    expect(refusedAs(() => act(withBadge, { op: 'remove', path: `${acme}:site` }))).toBe('mutability');
  });

  test('of an extension that the resource must have, none of it can be taken away', () => {
    const needed = { ...userType, schemaExtensions: [{ schema: acme, required: true }] };
    const strictType = typeNamed('User', createSchemaRegistry([needed], [...standardSchemas, schema]));
    const sited = stored({ [acme]: { site: 'A' } });
    const remove = (path: string) => patch(sited, [{ op: 'remove', path }], { type: strictType });
    expect(refusedAs(() => remove(acme))).toBe('mutability');
    expect(refusedAs(() => remove(`${acme}:site`))).toBe('mutability');
  });

  test('a required sub-attribute must be there and can not go', () => {
    const seated = stored({ [acme]: { site: 'A', seat: { floor: '1', desk: '2' } } });
    expect(refusedAs(() => act(withBadge, { op: 'add', path: `${acme}:seat`, value: { desk: '2' } }))).toBe(
      'invalidValue',
    );
    expect(refusedAs(() => act(seated, { op: 'remove', path: `${acme}:seat.floor` }))).toBe('mutability');
  });

  test('a list of plain texts is changed like any other', () => {
    const tagged = stored({ [acme]: { site: 'A', tags: ['a', 'b'] } });
    expect(act(tagged, { op: 'add', path: `${acme}:tags`, value: ['b', 'c'] })).toMatchObject({
      tags: ['a', 'b', 'c'],
    });
    expect(act(tagged, { op: 'remove', path: `${acme}:tags[value eq "a"]` })).toMatchObject({ tags: ['b'] });
  });

  test('a finding never repeats what a rule already said', () => {
    const tolerances = tolerant();
    patch(
      stored(),
      [
        { op: 'Add', path: 'title', value: 'a' },
        { op: 'Replace', path: 'title', value: 'b' },
      ],
      { tolerances },
    );
    expect(rules(tolerances)).toEqual(['capitalised-op']);
  });
});
