import { expect, it } from 'vitest';
import { resourceSearch } from '../../../src/server/directory/resource-search';
import { lazyResource } from '../../../src/server/resource/lazy-resource';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';

const userType = standardRegistry.byName.get('user');

function stored(attributes: JsonObject, asJson = true) {
  const head = { id: 'A-1', resourceType: 'User', order: 1, revision: 1, created: '', lastModified: '' };
  return lazyResource(head, asJson ? Buffer.from(JSON.stringify(attributes)) : attributes);
}

const zoe = {
  userName: 'zoe.angstrom@example.com',
  name: { givenName: 'Zoë', familyName: 'Ångström' },
  timezone: 'TR',
  active: true,
  emails: [{ type: 'work', value: 'zoe@example.com' }],
  'urn:example:Badge': { number: 4711, text: 'he said "hi"\\' },
  [enterpriseUserUrn]: { department: 'Research' },
};

const finds = (search: string, attributes: JsonObject = zoe) =>
  resourceSearch(search, userType)(stored(attributes));

it.each([
  ['words in any order, case and accents', 'angstrom ZOE'],
  ['a value of any attribute', 'tr'],
  ['a number', '4711'],
  ['the id', 'a-1'],
  ['a phrase', '"zoe angstrom"'],
  ['words with a comma between them', 'research, tr'],
  ['signs that JSON writes otherwise', 'hi"\\'],
  ['a path that is there', 'timezone'],
  ['a path of the extension', `${enterpriseUserUrn}:department`],
  ['a filter', 'timezone eq "tr"'],
  ['a filter with a value path', 'emails[type eq "work" and value co "zoe"]'],
])('%s: %s finds her', (_what, search) => {
  expect(finds(search)).toBe(true);
});

it.each([
  ['a word that is no value but a name of one', 'familyName2'],
  ['one word that stands nowhere', 'zoe missing'],
  ['a phrase in another order', '"angstrom zoe"'],
  ['a path that is not there', 'nickName'],
  ['a sub-attribute that is not there', 'name.middleName'],
  ['a filter that says otherwise', 'timezone eq "DE"'],
  ['the name of an attribute that no schema knows', 'givenNam'],
])('%s: %s does not', (_what, search) => {
  expect(finds(search)).toBe(false);
});

it('what can only be asked of users is words where several types are searched', () => {
  const anywhere = resourceSearch('timezone eq "TR"', undefined);
  expect(anywhere(stored(zoe))).toBe(false);
  expect(anywhere(stored({ title: 'about timezone, eq and TR' }))).toBe(true);
});

it('JSON with escapes is looked into', () => {
  const escaped = Buffer.from('{"title":"\\u00c5ngstr\\u00f6m"}');
  const head = { id: '1', resourceType: 'User', order: 1, revision: 1, created: '', lastModified: '' };
  expect(resourceSearch('angstrom', userType)(lazyResource(head, escaped))).toBe(true);
});
