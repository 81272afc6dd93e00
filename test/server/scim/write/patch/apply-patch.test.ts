import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/scim/resource';
import { enterprise, patch, refusal, refusedAs, stored, strict, tolerant } from '../../engine-context';

const work = { type: 'work', value: 'work@example.com', primary: true };
const home = { type: 'home', value: 'home@example.com' };

function patched(attributes: JsonObject, ...operations: unknown[]): JsonObject {
  return patch(stored(attributes), operations).resource;
}

describe('add (RFC 7644 section 3.5.2.1)', () => {
  test('sets an attribute that has no value', () => {
    expect(patched({}, { op: 'add', path: 'title', value: 'Clerk' }).title).toBe('Clerk');
  });

  test('replaces the value of a single-valued attribute', () => {
    expect(patched({ title: 'Clerk' }, { op: 'add', path: 'title', value: 'Head' }).title).toBe('Head');
  });

  test('sets sub-attributes of a complex attribute and leaves the others', () => {
    const name = { givenName: 'B', familyName: 'J' };
    expect(patched({ name }, { op: 'add', path: 'name', value: { givenName: 'Barbara' } }).name).toEqual({
      givenName: 'Barbara',
      familyName: 'J',
    });
  });

  test('appends to a multi-valued attribute, alone or as a list', () => {
    expect(patched({ emails: [work] }, { op: 'add', path: 'emails', value: [home] }).emails).toEqual([
      work,
      home,
    ]);
    expect(patched({ emails: [work] }, { op: 'add', path: 'emails', value: home }).emails).toEqual([
      work,
      home,
    ]);
  });

  test('adds several attributes without a path, in any case', () => {
    const result = patched({ emails: [work] }, { op: 'add', value: { Emails: [home], nickname: 'Babs' } });
    expect(result).toMatchObject({ emails: [work, home], nickName: 'Babs' });
  });

  test('a value that is there already changes nothing', () => {
    const resource = stored({ emails: [work], title: 'Clerk' });
    const result = patch(resource, [
      { op: 'add', path: 'emails', value: [{ ...work }] },
      { op: 'add', path: 'title', value: 'Clerk' },
    ]);
    expect(result).toEqual({ resource, changed: false });
    expect(result.resource).toBe(resource);
  });

  test('a value of the same type and value is merged, not doubled (RFC 7643 section 2.4)', () => {
    const added = {
      op: 'add',
      path: 'emails',
      value: [{ type: 'Work', value: 'WORK@example.com', display: 'W' }],
    };
    expect(patched({ emails: [work] }, added).emails).toEqual([
      { type: 'Work', value: 'WORK@example.com', primary: true, display: 'W' },
    ]);
  });

  test('an added primary value takes primary from the others', () => {
    const added = { op: 'add', path: 'emails', value: [{ ...home, primary: true }] };
    expect(patched({ emails: [work] }, added).emails).toEqual([
      { ...work, primary: false },
      { ...home, primary: true },
    ]);
  });

  test('an extension attribute lists its schema (RFC 7644 section 3.5.2)', () => {
    const result = patched({}, { op: 'add', path: `${enterprise}:employeeNumber`, value: '7' });
    expect(result[enterprise]).toEqual({ employeeNumber: '7' });
    expect(result.schemas).toContain(enterprise);
  });

  test('a whole extension can be the path', () => {
    const result = patched(
      { [enterprise]: { division: 'A' } },
      { op: 'add', path: enterprise, value: { department: 'B' } },
    );
    expect(result[enterprise]).toEqual({ division: 'A', department: 'B' });
  });
});

describe('remove (RFC 7644 section 3.5.2.2)', () => {
  test('without a path fails with noTarget', () => {
    expect(refusal(() => patched({}, { op: 'remove' }))).toBe(
      'noTarget: Operation 1 is a remove without “path”, so nothing says what to remove.',
    );
  });

  test('takes away an attribute, a sub-attribute, all values, or those that match', () => {
    const attributes = {
      title: 'x',
      name: { givenName: 'B', familyName: 'J' },
      emails: [work, home],
      roles: [{ value: 'r' }],
    };
    const result = patched(
      attributes,
      { op: 'remove', path: 'title' },
      { op: 'remove', path: 'name.givenName' },
      { op: 'remove', path: 'roles' },
      { op: 'remove', path: 'emails[type eq "work" and value ew "example.com"]' },
    );
    expect(result).toEqual(stored({ name: { familyName: 'J' }, emails: [home] }));
  });

  test('what has no values left is unassigned', () => {
    const result = patched(
      { name: { givenName: 'B' }, emails: [work], [enterprise]: { department: 'A' } },
      { op: 'remove', path: 'name.givenName' },
      { op: 'remove', path: 'emails[primary eq true]' },
      { op: 'remove', path: `${enterprise}:department` },
    );
    expect(result).toEqual(stored());
  });

  test('a sub-attribute of the values that match', () => {
    expect(
      patched({ emails: [work, home] }, { op: 'remove', path: 'emails[type eq "work"].primary' }).emails,
    ).toEqual([{ type: 'work', value: 'work@example.com' }, home]);
  });

  test('what is not there changes nothing', () => {
    expect(
      patch(stored(), [
        { op: 'remove', path: 'emails[type eq "work"]' },
        { op: 'remove', path: 'title' },
      ]).changed,
    ).toBe(false);
  });

  test('a whole extension', () => {
    expect(
      patched({ [enterprise]: { department: 'A', division: 'B' } }, { op: 'remove', path: enterprise }),
    ).toEqual(stored());
  });

  test.each(['userName', 'schemas', 'id', 'meta.created', 'groups'])('%s can not go: mutability', (path) => {
    expect(refusedAs(() => patched({}, { op: 'remove', path }))).toBe('mutability');
  });
});

describe('replace (RFC 7644 section 3.5.2.3)', () => {
  test('replaces a value, a complex attribute by its sub-attributes, and all values of a list', () => {
    const result = patched(
      { title: 'x', name: { givenName: 'B', familyName: 'J' }, emails: [work, home] },
      { op: 'replace', path: 'title', value: 'y' },
      { op: 'replace', path: 'name', value: { givenName: 'Babs' } },
      { op: 'replace', path: 'emails', value: [{ value: 'new@example.com' }] },
    );
    expect(result).toMatchObject({
      title: 'y',
      name: { givenName: 'Babs', familyName: 'J' },
      emails: [{ value: 'new@example.com' }],
    });
  });

  test('the values that match are replaced as a whole, but for what the filter says of them', () => {
    const operation = { op: 'replace', path: 'emails[type eq "work"]', value: { value: 'new@example.com' } };
    expect(patched({ emails: [work, home] }, operation).emails).toEqual([
      { type: 'work', value: 'new@example.com' },
      home,
    ]);
  });

  test('a sub-attribute of all values that match', () => {
    const attributes = {
      addresses: [
        { type: 'work', region: 'A' },
        { type: 'work', region: 'B' },
        { type: 'home', region: 'D' },
      ],
    };
    const operation = { op: 'replace', path: 'addresses[type eq "work"].region', value: 'C' };
    expect(patched(attributes, operation).addresses).toEqual([
      { type: 'work', region: 'C' },
      { type: 'work', region: 'C' },
      { type: 'home', region: 'D' },
    ]);
  });

  test('null unassigns (RFC 7643 section 2.5)', () => {
    const result = patched(
      { title: 'x', name: { givenName: 'B', familyName: 'J' }, emails: [work] },
      { op: 'replace', path: 'title', value: null },
      { op: 'replace', path: 'name', value: { givenName: null } },
      { op: 'replace', value: { emails: [] } },
    );
    expect(result).toEqual(stored({ name: { familyName: 'J' } }));
  });

  test('a filter that matches nothing is noTarget for a strict setting', () => {
    const operation = { op: 'replace', path: 'emails[type eq "work"].value', value: 'n' };
    expect(refusal(() => patch(stored(), [operation], { tolerances: strict() }))).toBe(
      'noTarget: No value of “emails” matches the filter in the path, so there is nothing to replace.',
    );
  });

  test('a filter that says more than what equals what makes no value', () => {
    const operation = { op: 'replace', path: 'emails[value co "@"].display', value: 'n' };
    expect(refusedAs(() => patched({}, operation))).toBe('noTarget');
  });

  test('a new manager does not keep the $ref of the old one', () => {
    const manager = { value: 'a', $ref: '../Users/a' };
    const operation = { op: 'replace', path: `${enterprise}:manager`, value: { value: 'b' } };
    expect(patched({ [enterprise]: { manager } }, operation)[enterprise]).toEqual({
      manager: { value: 'b' },
    });
  });
});

describe('a PATCH request', () => {
  test('is applied in order', () => {
    const result = patched(
      {},
      { op: 'add', path: 'title', value: 'a' },
      { op: 'replace', path: 'title', value: 'b' },
      { op: 'remove', path: 'title' },
    );
    expect(result).toEqual(stored());
  });

  test('is atomic, and never changes its input', () => {
    const resource = stored({ emails: [work], name: { givenName: 'B' }, [enterprise]: { department: 'A' } });
    const before = structuredClone(resource);
    const good = [
      { op: 'add', path: 'emails', value: [{ ...home, primary: true }] },
      { op: 'replace', path: 'name.givenName', value: 'C' },
      { op: 'replace', path: `${enterprise}:department`, value: 'B' },
    ];
    expect(
      refusedAs(() => patch(resource, [...good, { op: 'replace', path: 'active', value: 'perhaps' }])),
    ).toBe('invalidValue');
    patch(resource, good);
    expect(resource).toEqual(before);
  });

  test('that changes a value there and back changes nothing', () => {
    const there = { op: 'replace', path: 'title', value: 'b' };
    const back = { op: 'replace', path: 'title', value: 'a' };
    expect(patch(stored({ title: 'a' }), [there, back]).changed).toBe(false);
  });

  test('shares with the old resource what it does not touch', () => {
    const resource = stored({ emails: [work], name: { givenName: 'B' } });
    const { resource: result } = patch(resource, [{ op: 'add', path: 'title', value: 'x' }]);
    expect(result.emails).toBe(resource.emails);
    expect(result.name).toBe(resource.name);
  });

  test.each([
    [
      { op: 'replace', path: 'active', value: 'perhaps' },
      'invalidValue: “active” must be true or false, but the text “perhaps” came.',
    ],
    [
      { op: 'replace', path: 'title', value: { a: 1 } },
      'invalidValue: “title” must be text, but an object came.',
    ],
    [
      { op: 'replace', path: 'name', value: 'Babs' },
      'invalidValue: “name” must be an object with sub-attributes, but the text “Babs” came.',
    ],
    [
      { op: 'replace', path: 'title', value: ['a', 'b'] },
      'invalidValue: “title” must be one value, but a list of 2 values came.',
    ],
    [
      { op: 'replace', path: 'id', value: 'x' },
      'mutability: “id” is read-only and can’t be changed by a client.',
    ],
    [
      { op: 'add', path: 'groups', value: [{ value: 'g' }] },
      'mutability: “groups” is read-only and can’t be changed by a client.',
    ],
    [
      { op: 'replace', path: `${enterprise}:manager.displayName`, value: 'x' },
      `mutability: “${enterprise}:manager.displayName” is read-only and can’t be changed by a client.`,
    ],
    [
      { op: 'replace', path: 'userName', value: null },
      'mutability: “userName” is required and can’t be removed.',
    ],
    [
      { op: 'replace', path: 'userName', value: '' },
      'mutability: “userName” is required and can’t be removed.',
    ],
    [
      { op: 'replace', path: 'title.short', value: 'x' },
      'invalidPath: “title” has no sub-attributes, so “short” can’t be one.',
    ],
    [
      { op: 'replace', path: 'title[value eq "x"]', value: 'x' },
      'invalidPath: “title” holds one value, so that a filter in square brackets can’t stand behind it.',
    ],
    [
      { op: 'replace', path: 'emails[type eq "work"]', value: [work, home] },
      'invalidValue: The filter selects single values of “emails”, so that one value is expected, not a list of 2.',
    ],
    [
      { op: 'replace', path: 'emails[name.x eq "w"].value', value: 'x' },
      'invalidFilter: Inside the square brackets of “emails” a sub-attribute is expected, not “name.x”.',
    ],
    [
      { op: 'replace', path: 'emails[primary gt true].value', value: 'x' },
      'invalidFilter: The operator “gt” can’t be used on “emails.primary”: an attribute of type boolean has no such comparison.',
    ],
    [
      { op: 'replace', value: 'x' },
      'invalidValue: Operation 1 has no “path”, so that “value” must be an object with attributes, but the text “x” came.',
    ],
  ])('%j is refused in plain words', (operation, expected) => {
    expect(refusal(() => patched({ emails: [work] }, operation))).toBe(expected);
  });

  test('a password is checked and forgotten', () => {
    const tolerances = tolerant();
    const result = patch(stored(), [{ op: 'replace', value: { password: 'secret' } }], { tolerances });
    expect(result.changed).toBe(false);
    expect(JSON.stringify([result, tolerances.findings])).not.toContain('secret');
    expect(refusedAs(() => patched({}, { op: 'replace', path: 'password', value: {} }))).toBe('invalidValue');
  });
});
