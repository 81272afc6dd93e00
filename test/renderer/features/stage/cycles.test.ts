import { expect, it } from 'vitest';
import { nextCycle } from '../../../../src/renderer/features/stage/cycles';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import { createdUser, exchangeSummary } from '../../sample-exchanges';

const minute = 60_000;
const rhythm = { pauseMs: 5 * minute };
const begin = Date.parse('2026-12-01T08:00:00Z');
const at = (minutes: number) => ({ receivedAt: new Date(begin + minutes * minute).toISOString() });
const next = (oldestFirst: ExchangeSummary[]) => {
  const found = nextCycle([...oldestFirst].reverse(), rhythm, 40 * minute);
  return found === null
    ? null
    : { ...found, at: (found.at - begin) / minute, from: (found.from - begin) / minute };
};

it('counts from the end of the last cycle, with the usual pause while none was seen', () => {
  expect(next([createdUser('a', at(0)), createdUser('b', at(3))])).toEqual({ from: 3, at: 43, observed: 0 });
});

it('takes the pause from what was seen: the middle one of the newest', () => {
  const cycles = [0, 37, 75, 111].map((minutes) => createdUser(`u${minutes}`, at(minutes)));
  expect(next(cycles)).toEqual({ from: 111, at: 148, observed: 3 });
});

it('does not take a night with the lid closed for a pause between cycles', () => {
  expect(next([createdUser('a', at(0)), createdUser('b', at(600))])).toEqual({
    from: 600,
    at: 640,
    observed: 0,
  });
});

it('passes over tests of the connection and whoever was sent at once, by hand', () => {
  const byHand = [exchangeSummary({ kind: 'probe', ...at(20) }), createdUser('c', at(20.2))];
  const cycle = [createdUser('a', at(0)), createdUser('b', at(1))];
  expect(next([...cycle, ...byHand])).toEqual({ from: 1, at: 41, observed: 0 });
});

it('takes a restart for a cycle, though it begins with a test: it sends many', () => {
  const restart = [
    exchangeSummary({ kind: 'probe', ...at(20) }),
    createdUser('c', at(20.2)),
    createdUser('d', at(20.4)),
  ];
  expect(next([createdUser('a', at(0)), createdUser('b', at(1)), ...restart])?.from).toBe(20.4);
});

it('hears nobody but the real identity provider', () => {
  const others = [
    createdUser('a', { ...at(0), simulated: true }),
    createdUser('b', { ...at(1), origin: 'replay' }),
    exchangeSummary({ ...at(2), kind: 'refused' }),
  ];
  expect(next(others)).toBeNull();
});
