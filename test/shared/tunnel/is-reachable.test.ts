import { expect, it } from 'vitest';
import { isReachable } from '../../../src/shared/tunnel/is-reachable';
import type { Station } from '../../../src/shared/tunnel/outside-check';
import { stationIds } from '../../../src/shared/tunnel/stations';

const check = (change: Partial<Station> = {}) => ({
  baseUrl: 'https://a.example.com/scim',
  startedAt: '2026-11-30T13:59:57Z',
  endedAt: '2026-11-30T14:00:00Z',
  stations: stationIds.map((id, index): Station => {
    return { id, state: 'passed', says: '', remedy: null, ...(index === 3 && change) };
  }),
});

it('is reachable when every station is known and none failed', () => {
  expect(isReachable(check())).toBe(true);
  expect(isReachable(check({ state: 'noted' }))).toBe(true);
  expect(isReachable(check({ state: 'failed' }))).toBe(false);
  expect(isReachable(check({ state: 'unknown' }))).toBe(false);
  expect(isReachable({ ...check(), endedAt: null })).toBe(false);
  expect(isReachable({ ...check(), stations: check().stations.slice(1) })).toBe(false);
});
