import { expect, it } from 'vitest';
import type { History, HistoryEntry } from '../../../src/shared/features/history';
import { asOf } from '../../../src/shared/history/as-of';
import { historyPaths, valueAt, valueHistory } from '../../../src/shared/history/value-history';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const entry = (at: string, over: Partial<HistoryEntry>): HistoryEntry => ({
  ...{ sequence: 1, method: 'PATCH', simulated: false, kind: 'changed', attributes: [], moreAttributes: 0 },
  ...{ at, joined: [], left: [] },
  ...over,
});

const kim: History = {
  resource: { resourceType: 'User', id: 'kim', displayName: 'Kim' },
  attributes: { schemas: ['x'], userName: 'kim', title: 'Head', [enterprise]: { department: 'IT' } },
  last: null,
  groups: [],
  entries: [
    entry('2026-01-03T00:00:00.000Z', {
      sequence: 9,
      attributes: [
        {
          attributePath: 'title',
          before: 'Eng…',
          after: 'Head',
          shortened: { before: 'a text of 5,000 characters' },
        },
        { attributePath: `${enterprise}:department`, before: 'Sales', after: 'IT' },
      ],
    }),
    entry('2026-01-02T00:00:00.000Z', { attributes: [{ attributePath: 'nickName', before: 'K' }] }),
  ],
  begins: { at: '2026-01-01T00:00:00.000Z', why: 'journal' },
  origins: { userName: { method: 'POST', at: '2025-12-01T00:00:00.000Z' } },
};
const day = (text: string) => Date.parse(`2026-01-${text}T12:00:00.000Z`);

it('later changes are undone, within extensions too; what was too long is named', () => {
  expect(asOf(kim, day('03'))).toEqual({ attributes: kim.attributes, notKnown: [] });
  const past = asOf(kim, day('02'));
  expect(past?.attributes).toMatchObject({ title: 'Eng…', [enterprise]: { department: 'Sales' } });
  expect(past?.notKnown).toEqual(['title']);
  expect(asOf(kim, day('01'))?.attributes).toHaveProperty('nickName', 'K');
});

it('before all that is known nothing is said; before the creation there was nobody', () => {
  expect(asOf(kim, Date.parse('2025-12-31T00:00:00.000Z'))).toBeNull();
  const begins = { at: '2026-01-01T00:00:00.000Z', why: 'created' as const };
  expect(asOf({ ...kim, begins }, 0)).toEqual({ attributes: null, notKnown: [] });
});

it('an extension whose last attribute goes is gone', () => {
  const before = entry('2026-01-03T00:00:00.000Z', {
    attributes: [{ attributePath: `${enterprise}:department`, after: 'IT' }],
  });
  expect(asOf({ ...kim, entries: [before] }, day('02'))?.attributes).not.toHaveProperty([enterprise]);
});

it('a value that no request here brought says since when, from what is stored with it', () => {
  expect(valueHistory(kim, 'userName')).toEqual([
    { value: 'kim', shortened: undefined, from: '2025-12-01T00:00:00.000Z', by: null, with: [] },
  ]);
  expect(valueHistory(kim, 'title').map(({ value, shortened }) => [value, shortened])).toEqual([
    ['Head', undefined],
    ['Eng…', 'a text of 5,000 characters'],
  ]);
});

it('paths are those of changes: what is there first, then what is gone', () => {
  expect(historyPaths(kim)).toEqual(['userName', 'title', `${enterprise}:department`, 'nickName']);
  expect(valueAt(kim.attributes ?? {}, `${enterprise}:department`)).toBe('IT');
  expect(valueAt({}, 'title')).toBeUndefined();
});
