import { expect, it } from 'vitest';
import { HeardRequests } from '../../../src/server/findings/heard-requests';

const minute = 60_000;
const at = (minutes: number) => new Date(minutes * minute).toISOString();
const inCycles = { cycleMs: 40 * minute, pauseMs: 5 * minute };

it('requests and cycles since a moment are counted, what came at it not among them', () => {
  const heard = new HeardRequests();
  for (const minutes of [0, 1, 40, 41, 42, 80]) heard.note(at(minutes));
  expect(heard.since(at(1), inCycles)).toEqual({ requests: 4, cycles: 2 });
  expect(heard.since(at(41), inCycles)).toEqual({ requests: 2, cycles: 2 });
  expect(heard.since(at(80), inCycles)).toEqual({ requests: 0, cycles: 0 });
});

it('where changes are sent as they happen there are no cycles', () => {
  const heard = new HeardRequests();
  heard.note(at(3));
  expect(heard.since(at(1), { cycleMs: null, pauseMs: minute })).toEqual({ requests: 1, cycles: null });
});

it('as many are remembered as there is room for', () => {
  const heard = new HeardRequests(10);
  for (let minutes = 1; minutes <= 1_000; minutes += 1) heard.note(at(minutes));
  const { requests } = heard.since(at(0), inCycles);
  expect(requests).toBeGreaterThanOrEqual(10);
  expect(requests).toBeLessThan(20);
});
