import { expect, it } from 'vitest';
import {
  cameWith,
  countWords,
  endWords,
  valueWords,
} from '../../../../src/renderer/features/history/history-words';
import { momentOf, momentText } from '../../../../src/renderer/features/history/moment-text';
import { historyPath } from '../../../../src/renderer/features/history/paths';
import { sideBySide } from '../../../../src/renderer/features/history/rows-at';
import type { PastValue } from '../../../../src/shared/history/value-history';
import type { JsonValue } from '../../../../src/shared/scim/resource';

it.each<[JsonValue | undefined, string]>([
  [undefined, 'none'],
  ['', 'empty'],
  ['IT', 'IT'],
  [false, 'false'],
  [[], 'none'],
  [[{ type: 'work', value: 'a@x.example' }, { value: 'b@x.example' }], 'a@x.example, b@x.example'],
  [{ value: '42', displayName: 'Sofia Brandt' }, 'Sofia Brandt'],
  [{ givenName: 'Marta', familyName: 'Lindqvist' }, 'Marta Lindqvist'],
])('%j is said as %s', (value, words) => {
  expect(valueWords(value)).toBe(words);
});

const past = (over: Partial<PastValue>): PastValue => ({
  ...{ value: 'IT', shortened: undefined, from: '2026-01-01T00:00:00.000Z', by: null, with: [] },
  ...over,
});
const patch = { sequence: 1, method: 'PATCH', kind: 'changed' as const, simulated: false };

it('how a value came, and how many there were', () => {
  expect(countWords([past({})])).toBe('never changed');
  expect(countWords([past({}), past({})])).toBe('2 values');
  expect(cameWith(past({ by: { ...patch, kind: 'created' } }))).toBe('Came with the creation.');
  expect(cameWith(past({ by: patch }))).toBe('Nothing else changed in the same request.');
  expect(cameWith(past({ by: patch, with: ['title', 'userName', 'active', 'locale'] }))).toContain(
    'and 1 more',
  );
  expect(cameWith(past({}))).toContain('before all requests that are here');
  expect(endWords({ at: '2026-01-01T00:00:00.000Z', why: 'created' })).toContain('Nothing is older');
  expect(endWords({ at: '2026-01-01T00:00:00.000Z', why: 'journal' })).toContain('the journal begins');
  expect(endWords({ at: '2026-01-01T00:00:00.000Z', why: 'many requests' })).toContain(
    'Older ones stand under',
  );
});

it('a moment is written and read again', () => {
  const moment = Date.parse('2026-11-30T14:02:11.123Z');
  expect(momentOf(momentText(moment))).toBe(moment);
  expect(momentOf('')).toBeNull();
});

it('what differs stands first; ids are escaped in addresses', () => {
  const rows = sideBySide({ userName: 'kim', title: 'Head' }, { userName: 'kim', nickName: 'K' });
  expect(rows.map(({ path, differs }) => [path, differs])).toEqual([
    ['title', true],
    ['nickName', true],
    ['userName', false],
  ]);
  expect(historyPath('a/b', 'emails[type eq "work"].value')).toBe(
    '/directory/users/a%2Fb/history?value=emails%5Btype%20eq%20%22work%22%5D.value',
  );
});
