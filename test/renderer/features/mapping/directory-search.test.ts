import { expect, it } from 'vitest';
import {
  findPath,
  havingValue,
  lackingValue,
} from '../../../../src/renderer/features/mapping/directory-search';
import { parseFilter } from '../../../../src/shared/scim/filter/parser';

it('who has a value is found by a filter, within brackets where one of several is meant', () => {
  expect(havingValue('timezone', 'US')).toBe('timezone eq "US"');
  expect(havingValue('emails[type eq "work"].value', 'a@b')).toBe(
    'emails[type eq "work" and value eq "a@b"]',
  );
  expect(havingValue('active', 'true')).toBe('active eq true');
  expect(havingValue('title', '"Clerk "')).toBe('title eq "Clerk "');
});

it('who lacks one as well; each can be read as a filter', () => {
  const filters = [
    lackingValue('title'),
    lackingValue('emails[type eq "work"].value'),
    havingValue('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'A "B"'),
  ];
  for (const filter of filters) expect(parseFilter(filter)).toBeDefined();
  expect(findPath('a eq "b"')).toBe('/directory/users?find=a%20eq%20%22b%22');
});
