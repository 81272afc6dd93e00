/** What identity providers really send in bodies: accepted by name, reported, and refused by a strict setting. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/scim/resource';
import { groupUrn } from '../../../../../src/shared/scim/schemas/group';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { create, enterprise, group, refusedAs, rules, strict, tolerant } from '../../engine-context';

const body = { schemas: [userUrn], userName: 'u@example.com' };

describe('what identity providers send in bodies', () => {
  test.each<[string, JsonObject, JsonObject, string[], string]>([
    [
      'string booleans',
      { active: 'True', emails: [{ value: 'a', primary: 'false' }] },
      { active: true, emails: [{ value: 'a', primary: false }] },
      ['string-boolean'],
      'invalidValue',
    ],
    [
      'the manager as plain text',
      { [enterprise]: { manager: 'm' }, schemas: [userUrn, enterprise] },
      { schemas: [userUrn, enterprise], [enterprise]: { manager: { value: 'm' } } },
      ['plain-string-manager'],
      'invalidValue',
    ],
    [
      'the manager as empty text',
      { [enterprise]: { manager: '' }, schemas: [userUrn, enterprise] },
      {},
      ['empty-string'],
      'accepted',
    ],
    [
      'managerId and a read-only name',
      { [enterprise]: { manager: { managerId: 'm', displayName: 'M' } }, schemas: [userUrn, enterprise] },
      { schemas: [userUrn, enterprise], [enterprise]: { manager: { value: 'm' } } },
      ['manager-id', 'read-only-ignored'],
      'invalidValue',
    ],
    [
      'an extension that schemas does not list',
      { [enterprise]: { department: 'D' } },
      { schemas: [userUrn, enterprise], [enterprise]: { department: 'D' } },
      ['extension-schema-not-listed'],
      'invalidSyntax',
    ],
    [
      'one e-mail outside a list',
      { emails: { value: 'a', type: 'work' } },
      { emails: [{ value: 'a', type: 'work' }] },
      ['single-object-for-multi-valued'],
      'invalidValue',
    ],
    [
      'empty texts',
      { title: '', phoneNumbers: [{ type: 'fax', value: '' }] },
      { title: '', phoneNumbers: [{ type: 'fax', value: '' }] },
      ['empty-string'],
      'accepted',
    ],
    ['null for a list', { emails: null }, {}, ['null-means-absent'], 'accepted'],
    [
      'an unknown attribute',
      { badge: { colour: 'green', sizes: [1] } },
      { badge: { colour: 'green', sizes: [1] } },
      ['unknown-attribute-kept'],
      'invalidSyntax',
    ],
    [
      'an unknown sub-attribute',
      { name: { nick: 'N' } },
      { name: { nick: 'N' } },
      ['unknown-attribute-kept'],
      'invalidSyntax',
    ],
    [
      'an unknown attribute of a known extension',
      { schemas: [userUrn, enterprise], [enterprise]: { floor: 3 } },
      { schemas: [userUrn, enterprise], [enterprise]: { floor: 3 } },
      ['unknown-attribute-kept'],
      'invalidSyntax',
    ],
    [
      'an undeclared extension',
      { schemas: [userUrn, 'urn:x:2.0:User'], 'urn:x:2.0:User': { a: { b: 1 } } },
      { schemas: [userUrn, 'urn:x:2.0:User'], 'urn:x:2.0:User': { a: { b: 1 } } },
      ['unknown-attribute-kept'],
      'invalidSyntax',
    ],
    [
      'an unknown schema without content',
      { schemas: [userUrn, 'urn:x:2.0:User'] },
      {},
      ['unknown-schema-urn'],
      'invalidSyntax',
    ],
    ['no schemas', { schemas: null }, {}, ['schemas-missing'], 'invalidSyntax'],
    [
      'the core URN in other case',
      { schemas: [userUrn.replace('core', 'Core')] },
      {},
      ['schema-urn-case'],
      'accepted',
    ],
    [
      'SCIM 1.1 URNs',
      {
        schemas: ['urn:scim:schemas:core:1.0', 'urn:scim:schemas:extension:enterprise:1.0'],
        'urn:scim:schemas:extension:enterprise:1.0': { department: 'D' },
      },
      { schemas: [userUrn, enterprise], [enterprise]: { department: 'D' } },
      ['scim-1-schema-urn'],
      'invalidSyntax',
    ],
    ['a text as a number', { title: 7 }, { title: '7' }, ['number-for-text'], 'invalidValue'],
    [
      'a dotted key',
      { 'name.givenName': 'A' },
      { name: { givenName: 'A' } },
      ['dotted-keys'],
      'invalidValue',
    ],
    [
      'a key with the URN',
      { [`${enterprise}:department`]: 'D', schemas: [userUrn, enterprise] },
      { schemas: [userUrn, enterprise], [enterprise]: { department: 'D' } },
      ['urn-keys'],
      'invalidValue',
    ],
    [
      'the same e-mail twice',
      {
        emails: [
          { type: 'work', value: 'a' },
          { type: 'Work', value: 'A', primary: true },
        ],
      },
      { emails: [{ type: 'Work', value: 'A', primary: true }] },
      ['duplicate-value'],
      'accepted',
    ],
    [
      'two work e-mails',
      {
        emails: [
          { type: 'work', value: 'a' },
          { type: 'work', value: 'b' },
        ],
      },
      {
        emails: [
          { type: 'work', value: 'a' },
          { type: 'work', value: 'b' },
        ],
      },
      [],
      'accepted',
    ],
    [
      'two primary e-mails',
      {
        emails: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      },
      {
        emails: [
          { value: 'a', primary: false },
          { value: 'b', primary: true },
        ],
      },
      ['several-primary'],
      'invalidValue',
    ],
    [
      'app roles as JSON text',
      { roles: '[{"value":"A"}]' },
      { roles: [{ value: 'A' }] },
      ['json-in-text'],
      'invalidValue',
    ],
  ])('%s', (_what, sent, expected, used, strictly) => {
    const tolerances = tolerant();
    expect(create({ ...body, ...sent }, { tolerances })).toEqual({ ...body, ...expected });
    expect(rules(tolerances)).toEqual(used);
    expect(refusedAs(() => create({ ...body, ...sent }, { tolerances: strict() }))).toBe(strictly);
  });

  test('JSON text that no client sends for its length is no JSON', () => {
    const roles = JSON.stringify([{ value: 'A', display: 'x'.repeat(64 * 1024) }]);
    expect(create({ ...body, roles }).roles).toEqual([{ value: roles }]);
  });

  test('Entra lists a schema of its own for groups', () => {
    const tolerances = tolerant();
    const microsoft = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';
    const sent = { schemas: [groupUrn, microsoft], displayName: 'G', externalId: 'o' };
    expect(create(sent, { type: group, tolerances })).toEqual({
      schemas: [groupUrn],
      displayName: 'G',
      externalId: 'o',
    });
    expect(rules(tolerances)).toEqual(['vendor-schema-urn']);
    expect(refusedAs(() => create(sent, { type: group, tolerances: strict() }))).toBe('invalidSyntax');
  });
});
