import { describe, expect, test } from 'vitest';
import { compileFilter, readFilter } from '../../../../../src/server/scim/query/filter/compile-filter';
import type { JsonObject } from '../../../../../src/shared/scim/resource';
import { standardResourceTypes, standardSchemas } from '../../../../../src/shared/scim/schemas';
import { integer, string } from '../../../../../src/shared/scim/schemas/define';
import { createSchemaRegistry } from '../../../../../src/shared/scim/schemas/schema-registry';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { enterprise, refusal, refusedAs, rules, strict, tolerant, typeNamed } from '../../engine-context';

const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User';
const [userType] = standardResourceTypes;
if (userType === undefined) throw new Error('no user');
const custom = {
  id: acme,
  name: 'Acme',
  description: 'Acme',
  attributes: [integer('level', 'Level'), string('tags', 'Tags', { multiValued: true, caseExact: true })],
};
const extended = {
  ...userType,
  schemaExtensions: [...userType.schemaExtensions, { schema: acme, required: false }],
};
const type = typeNamed('User', createSchemaRegistry([extended], [...standardSchemas, custom]));

const barbara: JsonObject = {
  schemas: [userUrn, enterprise],
  id: '2819c223',
  externalId: 'BJensen',
  meta: {
    resourceType: 'User',
    created: '2010-01-23T04:56:22Z',
    lastModified: '2011-05-13T04:42:34Z',
    version: 'W/"1"',
  },
  userName: 'bjensen@example.com',
  name: { familyName: "O'Malley", givenName: 'Barbara' },
  title: 'Tour Guide',
  nickName: '',
  active: true,
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  addresses: [{ type: 'work', region: 'CA' }],
  x509Certificates: [{ value: 'AbCd' }],
  [enterprise]: { employeeNumber: '701984', manager: { value: '26118915', displayName: 'John' } },
  [acme]: { level: 3, tags: ['Red', 'blue'] },
  badge: { Colour: 'green' },
  floor: 3,
};

function matches(text: string, resource = barbara, tolerances = tolerant()): boolean {
  return compileFilter(readFilter(text, tolerances), type, tolerances)(resource);
}

describe('a filter matches (RFC 7644 section 3.4.2.2)', () => {
  test.each([
    'userName eq "BJENSEN@example.com"',
    'USERNAME Eq "bjensen@example.com"',
    'emails.type eq "work" and emails.type eq "home"',
    'externalId eq "BJensen"',
    'externalId ne "bjensen"',
    'name.familyName co "o\'mall"',
    'userName sw "BJ" and userName ew ".COM"',
    `${userUrn}:userName sw "b"`,
    `${userUrn.toUpperCase()}:NAME.givenname eq "barbara"`,
    'title pr',
    'name pr',
    'not (nickName pr)',
    'not (profileUrl pr)',
    'active eq true',
    'active ne false',
    'nickName eq ""',
    'displayName eq null',
    'title ne null',
    'displayName ne "x"',
    'emails co "jensen.org"',
    'emails eq "BABS@jensen.org"',
    'emails.type eq "work"',
    'emails[type eq "work" and value co "@example.com"]',
    'emails[type eq "home" and not (primary eq true)]',
    'emails[not (type eq "work")]',
    'emails.primary eq null',
    'emails ne "babs@jensen.org"',
    'addresses[region eq "ca"].type eq "work"',
    'x509Certificates.value eq "AbCd"',
    'meta.lastModified ge "2011-05-13T04:42:34Z"',
    'meta.lastModified eq "2011-05-13T06:42:34.000+02:00"',
    'meta.lastModified gt "2011-05-13T04:42:33.9999Z"',
    'meta.created lt "2010-01-23T04:56:22.1Z"',
    'meta.lastModified sw "2011-05"',
    'meta.resourceType eq "User"',
    'id eq "2819c223"',
    `schemas eq "${enterprise.toUpperCase()}"`,
    `${enterprise}:employeeNumber eq "701984"`,
    `${enterprise}:manager.displayName eq "john"`,
    `${enterprise}:manager eq "26118915"`,
    `${enterprise} pr`,
    'manager eq "26118915"',
    `${acme}:level gt 2 and ${acme}:level le 3.0`,
    `${acme}:tags eq "Red"`,
    `${acme}:tags[value sw "bl"]`,
    'badge.colour eq "GREEN"',
    'floor ge 3',
    'userName ge "a" and userName lt "c"',
    'title pr and (userType pr or active eq true)',
    'userType pr or title pr and active eq true',
  ])('%s', (text) => {
    expect(matches(text)).toBe(true);
  });

  test.each([
    'externalId eq "bjensen"',
    'id eq "2819C223"',
    'userName co "nobody"',
    'displayName eq "x"',
    'displayName co ""',
    'title eq null',
    'active eq false',
    'active eq "maybe"',
    'title eq 7',
    'emails[type eq "home" and value co "@example.com"]',
    'emails.value eq "work"',
    'emails[type eq "fax"]',
    'photos[not (type eq "fax")]',
    'meta.lastModified gt "2011-05-13T04:42:34Z"',
    `${acme}:level eq "3"`,
    `${acme}:tags eq "red"`,
    'x509Certificates.value eq "abcd"',
    'nothing eq "x"',
    'nothing.deep pr',
    'constructor pr',
    'urn:x:2.0:User:a eq "b"',
    `${enterprise}:nothing eq "x"`,
    'floor eq "3"',
    'floor lt 3',
    'userType pr or title pr and active eq false',
  ])('not: %s', (text) => {
    expect(matches(text)).toBe(false);
  });

  test('an absent extension has no values', () => {
    expect(matches(`${enterprise}:employeeNumber pr`, { userName: 'x' })).toBe(false);
    expect(matches(`${enterprise}:employeeNumber eq null`, { userName: 'x' })).toBe(true);
    expect(matches(`${enterprise}:manager.value ne "a"`, { userName: 'x' })).toBe(true);
  });

  test('a group is found by its member', () => {
    const group = typeNamed('Group');
    const tolerances = strict();
    const asks = (text: string) =>
      compileFilter(readFilter(text, tolerances), group, tolerances)({ members: [{ value: 'a' }] });
    expect([asks('members eq "a"'), asks('members.value eq "A"'), asks('members[value eq "a"]')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('a filter is refused', () => {
  test.each([
    [
      'userName eq',
      'invalidFilter: The filter can’t be read at position 12: a value was expected, not the end.',
    ],
    [
      'userName regex "x"',
      'invalidFilter: The filter can’t be read at position 10: the operator “regex” is not supported; one of eq, ne, co, sw, ew, gt, ge, lt, le, pr was expected.',
    ],
    [
      'active gt true',
      'invalidFilter: The operator “gt” can’t be used on “active”: an attribute of type boolean has no such comparison.',
    ],
    [
      'active co "tru"',
      'invalidFilter: The operator “co” can’t be used on “active”: an attribute of type boolean has no such comparison.',
    ],
    [
      'x509Certificates.value gt "a"',
      'invalidFilter: The operator “gt” can’t be used on “x509Certificates.value”: an attribute of type binary has no such comparison.',
    ],
    [
      `${acme}:level co 3`,
      `invalidFilter: The operator “co” can’t be used on “${acme}:level”: an attribute of type integer has no such comparison.`,
    ],
    [
      'title gt null',
      'invalidFilter: The operator “gt” can’t be used on “title”: null has no such comparison.',
    ],
    [
      'title co 7',
      'invalidFilter: “title” is of type string and is compared with text in quotes, but the number 7 came.',
    ],
    [
      'meta.created gt "yesterday"',
      'invalidFilter: “meta.created” is of type dateTime and is compared with a date and time in quotes, like "2026-01-31T09:30:00Z", but the text “yesterday” came.',
    ],
    [
      'meta.created eq "2026-02-30T00:00:00Z"',
      'invalidFilter: “meta.created” is of type dateTime and is compared with a date and time in quotes, like "2026-01-31T09:30:00Z", but the text “2026-02-30T00:00:00Z” came.',
    ],
    [
      'name eq "Barbara"',
      'invalidFilter: “name” has sub-attributes; the filter must say which one it compares, like “name.formatted”.',
    ],
    [
      'addresses eq "x"',
      'invalidFilter: “addresses” has sub-attributes; the filter must say which one it compares, like “addresses.formatted”.',
    ],
    [
      'title[value eq "x" and type pr]',
      'invalidFilter: Inside the square brackets of “title” a sub-attribute is expected, not “type”.',
    ],
    [
      'emails[emails.type pr]',
      'invalidFilter: Inside the square brackets of “emails” a sub-attribute is expected, not “emails.type”.',
    ],
  ])('%s', (text, expected) => {
    expect(refusal(() => matches(text))).toBe(expected);
  });
});

describe('what clients write into filters beyond the grammar', () => {
  test.each([
    ['emails[type eq "work"].value eq "bjensen@example.com"', 'value-path-comparison'],
    ['active eq "True"', 'quoted-boolean-in-filter'],
    ['emails[primary eq "TRUE"]', 'quoted-boolean-in-filter'],
    ['active eq True', 'capitalised-literal-in-filter'],
    [`id eq "2819c223" and ${enterprise}:manager eq "26118915"`, 'complex-compared-as-value'],
  ])('%s matches, is reported, and refused by a strict setting', (text, rule) => {
    const tolerances = tolerant();
    expect(matches(text, barbara, tolerances)).toBe(true);
    expect(rules(tolerances)).toEqual([rule]);
    expect(refusedAs(() => matches(text, barbara, strict()))).toBe('invalidFilter');
  });

  test.each([
    ['department pr', 'unqualified-extension-attribute'],
    ['mail eq "x"', 'unknown-attribute-in-filter'],
  ])('%s is allowed and worth a note', (text, rule) => {
    const tolerances = strict();
    matches(text, barbara, tolerances);
    expect(rules(tolerances)).toEqual([rule]);
  });

  test('a filter as the RFC wants it leaves no finding', () => {
    const tolerances = strict();
    matches(`userName eq "x" and emails co "y" or ${enterprise}:department pr`, barbara, tolerances);
    expect(rules(tolerances)).toEqual([]);
  });
});

describe('a filter of very many terms', () => {
  const terms = (term: (index: number) => string, chain: string) =>
    Array.from({ length: 390 }, (_, index) => term(index)).join(` ${chain} `);

  test('is asked of a text of a megabyte, and of a hundred thousand values', () => {
    const text = terms((index) => `displayName co "zz${index}"`, 'or');
    const displayName = 'z'.repeat(1_000_000);
    expect(matches(text, { displayName })).toBe(false);
    expect(matches(text, { displayName: `${displayName}389` })).toBe(true);
    const emails = Array.from({ length: 100_000 }, (_, index) => ({ value: `person.${index}@example.com` }));
    expect(matches('emails.value co "zz" or emails.value co "yy"', { emails })).toBe(false);
  });

  test('looks for texts that are short enough to be found in one go', () => {
    const displayName = 'z'.repeat(1_000);
    expect(matches(`displayName co "${'z'.repeat(250)}"`, { displayName })).toBe(true);
    expect(refusedAs(() => matches(`displayName co "${'z'.repeat(251)}"`, { displayName }))).toBe(
      'invalidFilter',
    );
    expect(matches(`displayName sw "${'z'.repeat(251)}"`, { displayName })).toBe(true);
  });
});
