import { expect, it } from 'vitest';
import { sameRow, withoutRow, withRow } from '../../../../src/renderer/features/mapping/edited-mapping';
import type { AttributeMapping, Mapping } from '../../../../src/shared/idp/common/attribute-mapping';

const row = (target: string): AttributeMapping => ({ source: 'x', type: 'direct', target });
const mapping: Mapping = { users: [row('a'), row('b')], groups: [row('g')] };
const targets = ({ users }: Mapping) => users.map(({ target }) => target);

it('a row is replaced, added at the end or taken out; rows of groups stay', () => {
  expect(targets(withRow(mapping, 0, row('c')))).toEqual(['c', 'b']);
  expect(targets(withRow(mapping, null, row('c')))).toEqual(['a', 'b', 'c']);
  expect(withoutRow(mapping, 0)).toEqual({ users: [row('b')], groups: [row('g')] });
  expect(withRow(mapping, 0, row('h'), 'groups')).toEqual({ ...mapping, groups: [row('h')] });
  expect(withoutRow(mapping, 0, 'groups')).toEqual({ ...mapping, groups: [] });
});

it('rows are the same where they say the same', () => {
  expect(sameRow(row('a'), { ...row('a'), apply: 'always' })).toBe(true);
  expect(sameRow(row('a'), { ...row('a'), apply: 'only during creation' })).toBe(false);
  expect(sameRow(row('a'), { ...row('a'), source: 'y' })).toBe(false);
  expect(sameRow(null, row('a'))).toBe(false);
});
