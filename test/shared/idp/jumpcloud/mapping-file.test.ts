import { expect, it } from 'vitest';
import { jumpCloudMapping } from '../../../../src/shared/idp/jumpcloud/mapping';
import { jumpCloudMappingFiles } from '../../../../src/shared/idp/jumpcloud/mapping-file';

const surrounds = { places: null, countries: [], fieldMappings: [] };
const tableOf = (...targets: string[]) => ({
  attributeMapping: {
    user: targets.map((target) => ({ 'JumpCloud Property': 'x', 'Application Value': target })),
  },
});
const file = (json: object) => ({ name: 'table.json', text: '', json });
const read = (json: object) => jumpCloudMappingFiles.read([file(json)], surrounds);

const whole = [
  'userName',
  'emails[type eq "work"].value',
  'name.givenName',
  'name.familyName',
  'displayName',
  'title',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
  'addresses[type eq "work"]',
  'phoneNumbers[type eq "work"].value',
];

it('the table as the console lists it is the mapping, an address being five rows', () => {
  expect(read(tableOf(...whole)).mapping).toEqual(jumpCloudMapping);
});

it('what the table lacks is not sent, and what it should not have is named', () => {
  const { mapping, unknown } = read(tableOf('userName', 'timezone'));
  expect(mapping.users.map(({ target }) => target)).toEqual([
    'userName',
    'externalId',
    'active',
    'locale',
    'preferredLanguage',
  ]);
  expect(unknown.map(({ place }) => place)).toEqual(['attributeMapping.user.1']);
});

it('groups that are not bound are named; where none is, nobody comes', () => {
  const rules = (...bound: boolean[]) =>
    read({ userGroups: bound.map((isBound, index) => ({ name: `G${index}`, bound: isBound })) }).lint.map(
      ({ rule }) => rule,
    );
  expect([rules(true, true), rules(true, false), rules(false, false)]).toEqual([
    [],
    ['group-not-bound'],
    ['no-group-bound'],
  ]);
});

it('other files are none', () => {
  expect(jumpCloudMappingFiles.recognise(file({ attributeMapping: {} }))).toBeNull();
});
