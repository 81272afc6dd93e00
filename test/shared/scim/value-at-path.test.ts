import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePatchPath } from '../../../src/shared/scim/filter/parser';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { textReader } from '../../../src/shared/scim/value-at-path';
import { hostileObject } from '../hostile-object';

const kim: JsonObject = {
  userName: 'kim',
  age: 7,
  active: false,
  nickName: '  ',
  title: null,
  name: { givenName: 'Kim' },
  emails: [
    { type: 'home', value: 'home@example.com' },
    { type: 'Work', value: 'work@example.com' },
    { type: 'work', value: 'second@example.com', primary: true },
  ],
  phoneNumbers: { type: 'work', value: '+90 1' },
  tags: ['a', 'b'],
  [enterpriseUserUrn]: { department: 'Sales', manager: { value: '26', displayName: 'Lee' } },
  'urn:example:workforce:2.0:User': { Unit: 'North' },
};
const read = (path: string, resource = kim) => textReader(parsePatchPath(path))(resource);

describe('the text at a path', () => {
  it.each([
    ['userName', 'kim'],
    ['USERNAME', 'kim'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:name.givenName', 'Kim'],
    ['age', '7'],
    ['active', 'false'],
    ['emails[type eq "work"].value', 'second@example.com'],
    ['emails[type eq "home"].value', 'home@example.com'],
    ['emails[type eq "home"]', 'home@example.com'],
    ['emails[not (type eq "home") and value co "WORK@"].value', 'work@example.com'],
    ['emails[value sw "home" or value ew "nowhere"].value', 'home@example.com'],
    ['emails[primary pr].value', 'second@example.com'],
    ['emails[primary eq true].value', 'second@example.com'],
    ['emails.value', 'second@example.com'],
    ['phoneNumbers[type eq "work"].value', '+90 1'],
    ['tags', 'a'],
    ['tags[value ge "b"]', 'b'],
    [`${enterpriseUserUrn}:department`, 'Sales'],
    [`${enterpriseUserUrn}:manager.displayName`, 'Lee'],
    [`${enterpriseUserUrn}:manager`, '26'],
    ['urn:example:WORKFORCE:2.0:User:unit', 'North'],
  ])('%s is %s', (path, text) => {
    expect(read(path)).toMatchObject({ text, how: 'found' });
  });

  it.each([
    ['title', 'nothing'],
    ['department', 'nothing'],
    ['urn:example:other:2.0:User:unit', 'nothing'],
    ['nickName', 'empty'],
    ['name', 'nothing'],
    [enterpriseUserUrn.replace(/:User$/, ''), 'nothing'],
    ['emails[type eq "other"].value', 'no match'],
    ['constructor', 'nothing'],
    ['__proto__', 'nothing'],
  ])('%s has none: %s', (path, how) => {
    const path_ = path === '__proto__' ? { ...parsePatchPath('x'), attribute: path } : parsePatchPath(path);
    expect(textReader(path_)(kim)).toMatchObject({ text: null, how });
  });

  it('is none where an object or list stands', () => {
    expect(read('name.givenName', { name: { givenName: ['Kim'] } })).toMatchObject({ how: 'not text' });
  });

  it('tells how many values it was taken from', () => {
    expect(read('emails[type eq "work"].value').candidates).toBe(2);
  });

  it('is read from whatever came, and never throws', () => {
    const paths = [
      'userName',
      'name.givenName',
      'emails[type eq "work" and not (value pr)].value',
      'a[b gt 1]',
    ];
    const readers = paths.map((path) => textReader(parsePatchPath(path)));
    fc.assert(
      fc.property(hostileObject, (resource) => {
        for (const reader of readers) expect(reader(resource)).toHaveProperty('how');
      }),
    );
  });
});
