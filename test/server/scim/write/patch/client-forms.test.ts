/** What identity providers really send in a PATCH: accepted by name, reported, and refused by a strict setting. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/scim/resource';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { enterprise, patch, refusedAs, rules, stored, strict, tolerant } from '../../engine-context';

const work = { type: 'work', value: 'a@example.com', primary: true };

interface Form {
  name: string;
  before?: JsonObject;
  operations: unknown[];
  after: JsonObject;
  /** Tolerances that leave a finding. */
  used: string[];
  /** The error of the RFC for a strict setting; absent where the RFC allows it. */
  strictly?: string;
}

const forms: Form[] = [
  {
    name: 'Entra writes Replace with a capital',
    operations: [{ op: 'Replace', path: 'displayName', value: 'New' }],
    after: { displayName: 'New' },
    used: ['capitalised-op'],
    strictly: 'invalidSyntax',
  },
  ...['False', 'false', 'FALSE'].map((value) => ({
    name: `a client deactivates with the text ${value}`,
    before: { active: true },
    operations: [{ op: 'replace', path: 'active', value }],
    after: { active: false },
    used: ['string-boolean'],
    strictly: 'invalidValue',
  })),
  {
    name: 'Entra replaces a filtered element that does not exist yet',
    operations: [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'n@example.com' }],
    after: { emails: [{ type: 'work', value: 'n@example.com' }] },
    used: ['patch-creates-filtered-element'],
    strictly: 'noTarget',
  },
  {
    name: 'Entra adds a filtered element that does not exist yet',
    operations: [{ op: 'add', path: 'phoneNumbers[type eq "mobile"].value', value: '1' }],
    after: { phoneNumbers: [{ type: 'mobile', value: '1' }] },
    used: [],
  },
  {
    name: 'Entra sends the manager as plain text',
    before: { [enterprise]: { manager: { value: 'old', displayName: 'Old', $ref: 'x' } } },
    operations: [{ op: 'add', path: `${enterprise}:manager`, value: 'new' }],
    after: { [enterprise]: { manager: { value: 'new', displayName: 'Old' } } },
    used: ['plain-string-manager'],
    strictly: 'invalidValue',
  },
  {
    name: 'Entra sends the manager in a list',
    operations: [{ op: 'add', path: `${enterprise}:manager`, value: [{ $ref: null, value: 'new' }] }],
    after: { [enterprise]: { manager: { value: 'new' } } },
    used: ['list-for-single-value'],
    strictly: 'invalidValue',
  },
  {
    name: 'Entra with the feature flag sends dotted keys',
    before: { name: { givenName: 'A', familyName: 'B' } },
    operations: [{ op: 'replace', value: { 'name.givenName': 'C', displayName: 'C B' } }],
    after: { name: { givenName: 'C', familyName: 'B' }, displayName: 'C B' },
    used: ['dotted-keys'],
    strictly: 'invalidValue',
  },
  {
    name: 'Entra with the feature flag sends keys with the URN of the extension',
    operations: [
      {
        op: 'replace',
        value: { [`${enterprise}:employeeNumber`]: '7', [`${enterprise}:manager.value`]: 'm' },
      },
    ],
    after: { [enterprise]: { employeeNumber: '7', manager: { value: 'm' } } },
    used: ['urn-keys'],
    strictly: 'invalidValue',
  },
  {
    name: 'an extension comes as an object under its URN, which the RFC knows',
    before: { [enterprise]: { division: 'A' } },
    operations: [{ op: 'replace', value: { [enterprise.toUpperCase()]: { Department: 'B' } } }],
    after: { [enterprise]: { division: 'A', department: 'B' } },
    used: ['schema-urn-case'],
  },
  {
    name: 'the core attributes come under the URN of the core schema',
    operations: [{ op: 'replace', value: { [`${userUrn}:title`]: 'T', [userUrn]: { nickName: 'N' } } }],
    after: { title: 'T', nickName: 'N' },
    used: ['urn-keys'],
    strictly: 'invalidValue',
  },
  {
    name: 'a key holds a whole path with a filter',
    before: { emails: [work] },
    operations: [{ op: 'replace', value: { 'emails[type eq "work"].value': 'n@example.com' } }],
    after: { emails: [{ ...work, value: 'n@example.com' }] },
    used: ['dotted-keys'],
    strictly: 'invalidValue',
  },
  {
    name: 'Entra quotes a boolean in a value filter',
    before: { roles: [{ primary: true, value: 'Old' }] },
    operations: [{ op: 'replace', path: 'roles[primary eq "True"].value', value: 'New' }],
    after: { roles: [{ primary: true, value: 'New' }] },
    used: ['quoted-boolean-in-filter'],
    strictly: 'invalidFilter',
  },
  {
    name: 'Entra creates the element of such a filter',
    operations: [{ op: 'add', path: 'roles[primary eq "True"].value', value: 'New' }],
    after: { roles: [{ primary: true, value: 'New' }] },
    used: ['quoted-boolean-in-filter'],
    strictly: 'invalidFilter',
  },
  {
    name: 'Entra sends app roles as a JSON text',
    before: { roles: [{ value: 'A' }] },
    operations: [{ op: 'add', path: 'roles', value: '{"id":"1","value":"B","displayName":"Bee"}' }],
    after: { roles: [{ value: 'A' }, { id: '1', value: 'B', displayName: 'Bee' }] },
    used: ['json-in-text', 'unknown-attribute-kept'],
    strictly: 'invalidValue',
  },
  {
    name: 'Entra sends app roles as JSON texts in a list',
    operations: [{ op: 'replace', path: 'roles', value: ['{"value":"B"}'] }],
    after: { roles: [{ value: 'B' }] },
    used: ['json-in-text'],
    strictly: 'invalidValue',
  },
  {
    name: 'a client removes listed values',
    before: { emails: [work, { type: 'home', value: 'b@example.com' }] },
    operations: [{ op: 'remove', path: 'emails', value: [{ value: 'A@example.com' }] }],
    after: { emails: [{ type: 'home', value: 'b@example.com' }] },
    used: ['remove-with-value'],
    strictly: 'invalidValue',
  },
  {
    name: 'Okta deactivates without a path',
    before: { active: true },
    operations: [{ op: 'replace', value: { active: false } }],
    after: { active: false },
    used: [],
  },
  {
    name: 'Okta sends the id along',
    operations: [{ op: 'replace', value: { id: '2819c223', displayName: 'New' } }],
    after: { displayName: 'New' },
    used: ['read-only-in-replace'],
    strictly: 'mutability',
  },
  {
    name: 'a list comes as one object',
    operations: [{ op: 'replace', path: 'emails', value: { value: 'a@example.com' } }],
    after: { emails: [{ value: 'a@example.com' }] },
    used: ['single-object-for-multi-valued'],
    strictly: 'invalidValue',
  },
  {
    name: 'values come bare',
    operations: [{ op: 'add', path: 'emails', value: ['a@example.com'] }],
    after: { emails: [{ value: 'a@example.com' }] },
    used: ['plain-value'],
    strictly: 'invalidValue',
  },
  {
    name: 'a text comes as a number',
    operations: [{ op: 'add', path: `${enterprise}:employeeNumber`, value: 701984 }],
    after: { [enterprise]: { employeeNumber: '701984' } },
    used: ['number-for-text'],
    strictly: 'invalidValue',
  },
  {
    name: 'an extension attribute comes without its URN',
    operations: [{ op: 'replace', path: 'department', value: 'HR' }],
    after: { [enterprise]: { department: 'HR' } },
    used: ['unqualified-extension-attribute'],
  },
  {
    name: 'an attribute that nobody declared is kept',
    operations: [
      { op: 'add', path: 'badge', value: 'green' },
      { op: 'add', path: 'urn:example:acme:2.0:User:floor', value: 3 },
      { op: 'replace', path: 'name.nick', value: 'x' },
    ],
    after: { name: { nick: 'x' }, badge: 'green', 'urn:example:acme:2.0:User': { floor: 3 } },
    used: ['unknown-attribute-kept'],
    strictly: 'invalidPath',
  },
  {
    name: 'an extension that nobody declared is kept, changed and removed as a whole',
    before: { 'urn:example:acme:2.0:User': { floor: 3, desk: 'A' }, 'urn:example:gone:2.0:User': { x: 1 } },
    operations: [
      { op: 'replace', path: 'urn:example:ACME:2.0:User', value: { Floor: 4 } },
      { op: 'remove', path: 'urn:example:gone:2.0:User' },
    ],
    after: { 'urn:example:acme:2.0:User': { floor: 4, desk: 'A' } },
    used: ['unknown-attribute-kept'],
    strictly: 'invalidSyntax',
  },
  {
    name: 'undeclared lists and objects are changed by filter and sub-attribute',
    before: { cars: [{ plate: 'A', colour: 'red' }, { plate: 'B' }], desk: { row: 1 } },
    operations: [
      { op: 'replace', path: 'cars[plate eq "b"].colour', value: 'blue' },
      { op: 'remove', path: 'cars[plate eq "A"]' },
      { op: 'add', path: 'desk.seat', value: 2 },
    ],
    after: { cars: [{ plate: 'B', colour: 'blue' }], desk: { row: 1, seat: 2 } },
    used: ['unknown-attribute-kept'],
    strictly: 'invalidPath',
  },
  {
    name: 'two values claim to be primary',
    operations: [{ op: 'replace', path: 'emails', value: [work, { ...work, value: 'b@example.com' }] }],
    after: {
      emails: [
        { ...work, primary: false },
        { ...work, value: 'b@example.com' },
      ],
    },
    used: ['several-primary'],
    strictly: 'invalidValue',
  },
];

describe('what clients really send', () => {
  test.each(forms)('$name', ({ before = {}, operations, after, used, strictly }) => {
    const tolerances = tolerant();
    const { resource } = patch(stored(before), operations, { tolerances });
    const { schemas: _schemas, ...attributes } = resource;
    expect(attributes).toEqual({ id: '2819c223', userName: 'bjensen@example.com', ...after });
    expect(rules(tolerances)).toEqual(used);
    expect(refusedAs(() => patch(stored(before), operations, { tolerances: strict() }))).toBe(
      strictly ?? 'accepted',
    );
  });

  test.each(forms)('$name: sent again it changes nothing more', ({ before = {}, operations }) => {
    const once = patch(stored(before), operations).resource;
    const twice = patch(once, operations).resource;
    expect(twice).toEqual(once);
  });
});
