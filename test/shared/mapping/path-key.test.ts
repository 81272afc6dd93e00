import { expect, it } from 'vitest';
import { pathKey, readPath } from '../../../src/shared/mapping/path-key';

it('paths that lead to the same text have one key, whichever way they are spelled', () => {
  expect(pathKey('urn:ietf:params:scim:schemas:core:2.0:User:Name.GivenName')).toBe(
    pathKey('name.givenName'),
  );
  expect(pathKey('urn:x:User:manager.value')).toBe(pathKey('urn:x:User:manager'));
  expect(pathKey('emails[type eq "work"].value')).toBe(pathKey('emails[type eq "Work"]'));
});

it('values of different kinds have different keys', () => {
  expect(pathKey('emails[type eq "work"].value')).not.toBe(pathKey('emails[type eq "home"].value'));
  expect(pathKey('emails.value')).not.toBe(pathKey('emails[type eq "home"].value'));
});

it('a text that is no path is read as none', () => {
  expect(readPath('emails[')).toBeNull();
  expect(readPath('name.givenName')).toMatchObject({ attribute: 'name', subAttribute: 'givenName' });
});
