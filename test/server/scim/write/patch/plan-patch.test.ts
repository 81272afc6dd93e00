import { describe, expect, test } from 'vitest';
import { groupUrn } from '../../../../../src/shared/scim/schemas/group';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { plan, refusedAs, rules, strict, tolerant } from '../../engine-context';

function members(...operations: unknown[]) {
  return plan(operations).members;
}

describe('operations on members (RFC 7644 section 3.5.2)', () => {
  test.each<[string, unknown, unknown]>([
    [
      'add a list',
      { op: 'add', path: 'members', value: [{ value: 'a', display: 'A', $ref: null }] },
      [{ kind: 'add', members: [{ value: 'a', display: 'A' }] }],
    ],
    [
      'add one',
      { op: 'add', path: 'members', value: { value: 'a', type: 'Group' } },
      [{ kind: 'add', members: [{ value: 'a', type: 'Group' }] }],
    ],
    ['add nobody', { op: 'add', path: 'members', value: [] }, []],
    [
      'add one twice',
      { op: 'add', path: 'members', value: [{ value: 'a' }, { VALUE: 'a' }] },
      [{ kind: 'add', members: [{ value: 'a' }] }],
    ],
    [
      'add without path',
      { op: 'add', value: { Members: [{ value: 'a' }] } },
      [{ kind: 'add', members: [{ value: 'a' }] }],
    ],
    [
      'add under the URN',
      { op: 'add', path: `${groupUrn}:members`, value: [{ value: 'a' }] },
      [{ kind: 'add', members: [{ value: 'a' }] }],
    ],
    ['remove one', { op: 'remove', path: 'members[value eq "a"]' }, [{ kind: 'remove', values: ['a'] }]],
    [
      'remove some',
      { op: 'remove', path: 'members[value eq "a" or value eq "b"]' },
      [{ kind: 'remove', values: ['a', 'b'] }],
    ],
    ['remove all', { op: 'remove', path: 'members' }, [{ kind: 'remove all' }]],
    [
      'replace all',
      { op: 'replace', path: 'members', value: [{ value: 'a' }] },
      [{ kind: 'replace all', members: [{ value: 'a' }] }],
    ],
    ['replace by nobody', { op: 'replace', path: 'members', value: [] }, [{ kind: 'remove all' }]],
    ['replace by null', { op: 'replace', value: { members: null } }, [{ kind: 'remove all' }]],
  ])('%s', (_what, operation, expected) => {
    expect(plan([operation], strict())).toEqual({ attributes: [], members: expected });
  });

  test('Entra removes listed members with a value, which must not empty the group', () => {
    const operation = { op: 'Remove', path: 'members', value: [{ $ref: null, value: 'a' }] };
    const tolerances = tolerant();
    expect(plan([operation], tolerances).members).toEqual([{ kind: 'remove', values: ['a'] }]);
    expect(rules(tolerances)).toEqual(['capitalised-op', 'remove-with-value']);
    expect(refusedAs(() => plan([{ ...operation, op: 'remove' }], strict()))).toBe('invalidValue');
  });

  test('a remove with an empty list removes nobody', () => {
    expect(members({ op: 'remove', path: 'members', value: [] })).toEqual([]);
  });

  test('any other filter is a question to each member', () => {
    const [operation] = members({ op: 'remove', path: 'members[type eq "group"]' });
    if (operation?.kind !== 'remove matching') throw new Error('no filter');
    expect(
      [
        { value: 'a', type: 'Group' },
        { value: 'b', type: 'User' },
      ].map(operation.matches),
    ).toEqual([true, false]);
  });

  test('operations keep their order, and those on other attributes go their own way', () => {
    const rename = { op: 'replace', path: 'displayName', value: 'New' };
    const { attributes, members: planned } = plan([
      { op: 'remove', path: 'members' },
      rename,
      { op: 'add', path: 'members', value: [{ value: 'a' }] },
      { op: 'replace', value: { id: 'x', displayName: 'Newer', members: [{ value: 'b' }] } },
    ]);
    expect(planned.map((operation) => operation.kind)).toEqual(['remove all', 'add', 'replace all']);
    expect(attributes.map(({ value }) => value)).toEqual(['New', { id: 'x', displayName: 'Newer' }]);
  });

  test.each<[string, unknown, string]>([
    ['a member without value', { op: 'add', path: 'members', value: [{ display: 'A' }] }, 'invalidValue'],
    ['a member that is a number', { op: 'add', path: 'members', value: [7] }, 'invalidValue'],
    [
      'the display of a member',
      { op: 'replace', path: 'members[value eq "a"].display', value: 'A' },
      'mutability',
    ],
    [
      'the value of a member',
      { op: 'replace', path: 'members[value eq "a"]', value: { value: 'b' } },
      'mutability',
    ],
    ['a filter on something else', { op: 'remove', path: 'members[a.b eq "x"]' }, 'invalidFilter'],
  ])('%s is refused', (_what, operation, code) => {
    expect(refusedAs(() => plan([operation]))).toBe(code);
  });

  test('bare identifiers are members by tolerance', () => {
    const tolerances = tolerant();
    expect(plan([{ op: 'add', path: 'members', value: ['a', 'b'] }], tolerances).members).toEqual([
      { kind: 'add', members: [{ value: 'a' }, { value: 'b' }] },
    ]);
    expect(rules(tolerances)).toEqual(['plain-value']);
  });

  test('the members of another schema are nothing special', () => {
    expect(plan([{ op: 'add', path: `${userUrn}:members`, value: [{ value: 'a' }] }]).members).toEqual([]);
  });
});
