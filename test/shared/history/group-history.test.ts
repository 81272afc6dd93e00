import { expect, it } from 'vitest';
import type { History, HistoryEntry } from '../../../src/shared/features/history';
import { groupHistory, groupsAsOf } from '../../../src/shared/history/group-history';

const sales = { resourceType: 'Group', id: 's', displayName: 'Sales' };
const legal = { resourceType: 'Group', id: 'l', displayName: 'Legal' };
const entry = (at: string, over: Partial<HistoryEntry>): HistoryEntry => ({
  ...{ sequence: 1, method: 'PATCH', simulated: false, kind: 'changed', attributes: [], moreAttributes: 0 },
  ...{ at: `2026-01-0${at}T00:00:00.000Z`, joined: [], left: [] },
  ...over,
});
type Known = Pick<History, 'groups' | 'entries' | 'begins'>;
const begins = { at: '2026-01-01T00:00:00.000Z', why: 'created' } as const;
const kim: Known = {
  groups: [legal],
  entries: [
    entry('4', { method: 'DELETE', left: [sales] }),
    entry('3', { joined: [legal] }),
    entry('2', { joined: [sales] }),
    entry('1', { kind: 'created' }),
  ],
  begins,
};

it('each request that moved somebody has the groups after it, and says which', () => {
  expect(groupHistory(kim).map(({ value, moved }) => [value, moved])).toEqual([
    [['Legal'], 'Left Sales by a deletion.'],
    [['Legal', 'Sales'], 'Joined Legal.'],
    [['Sales'], 'Joined Sales.'],
  ]);
  expect(groupsAsOf(kim, Date.parse('2026-01-02T12:00:00.000Z'))).toEqual(['Sales']);
  expect(groupsAsOf(kim, Date.parse('2026-01-01T12:00:00.000Z'))).toBeUndefined();
});

it('what was before all requests that are here is told as that; who was never in a group has none', () => {
  const whole = { ...kim, groups: [legal], entries: [entry('4', { left: [sales] })] };
  expect(groupHistory(whole).at(-1)).toMatchObject({ value: ['Legal', 'Sales'], by: null, from: begins.at });
  expect(groupHistory({ groups: [], entries: [entry('1', { kind: 'created' })], begins })).toEqual([]);
});
