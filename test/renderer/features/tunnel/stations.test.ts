import { describe, expect, it } from 'vitest';
import { failuresOf, stationGroups } from '../../../../src/renderer/features/tunnel/stations';
import type { OutsideCheck, Station } from '../../../../src/shared/tunnel/outside-check';
import { type StationId, stationIds } from '../../../../src/shared/tunnel/stations';

const station = (id: StationId, state: Station['state'] = 'passed'): Station => ({
  id,
  state,
  says: `${id}.`,
  remedy: null,
});
const check = (stations: Station[], endedAt: string | null = '2026-11-30T14:00:00Z'): OutsideCheck => ({
  baseUrl: 'https://a.example.com/scim',
  startedAt: '2026-11-30T13:59:57Z',
  endedAt,
  stations,
});

describe('the check on the page', () => {
  it('has five stations, and each thing that is checked belongs to one', () => {
    const groups = stationGroups(check(stationIds.map((id) => station(id))));
    expect(groups.map(({ state }) => state)).toEqual(Array(5).fill('passed'));
    for (const id of stationIds) {
      const stations = stationIds.map((one) => station(one, one === id ? 'failed' : 'passed'));
      expect(stationGroups(check(stations)).filter(({ state }) => state === 'failed')).toHaveLength(1);
    }
  });

  it('says what is still running, and what nobody knows', () => {
    const groups = stationGroups(check([station('host name'), station('name')], null));
    expect(groups.map(({ state }) => state)).toEqual(['passed', 'running', 'running', 'running', 'running']);
    expect(stationGroups(check([station('name', 'unknown')])).at(0)?.state).toBe('unknown');
  });

  it('lists what failed in the order of the way', () => {
    const failed = failuresOf(check([station('path', 'failed'), station('name', 'failed')]));
    expect(failed.map(({ id }) => id)).toEqual(['name', 'path']);
  });
});
