import { expect, it } from 'vitest';
import { countRequests } from '../../../../src/renderer/features/live/counted-requests';
import { exchangeSummary } from '../../sample-exchanges';

const now = Date.parse('2026-11-22T19:16:10.000Z');
const total = (counting: ReturnType<typeof countRequests>) =>
  counting.throughput.counts.reduce((sum, count) => sum + count, 0);

it('counts each request once, however often it is shown', () => {
  const first = exchangeSummary();
  const before = countRequests(null, [first], 1, now);
  const after = countRequests(before, [exchangeSummary(), first], 2, now);
  expect(total(after)).toBe(2);
  expect(total(countRequests(after, [first], 2, now))).toBe(2);
});

it('counts what a burst pushed out of the list before it was seen', () => {
  const before = countRequests(null, [exchangeSummary()], 1, now);
  const known = Array.from({ length: 20 }, () => exchangeSummary()).toReversed();
  expect(total(countRequests(before, known, 10_001, now))).toBe(10_001);
});

it('starts again when the requests were cleared', () => {
  const before = countRequests(null, [exchangeSummary(), exchangeSummary()].toReversed(), 2, now);
  expect(total(countRequests(before, [], 0, now))).toBe(0);
});
