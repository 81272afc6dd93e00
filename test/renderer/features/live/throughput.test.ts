import { describe, expect, it } from 'vitest';
import {
  advanced,
  emptyThroughput,
  ratesOf,
  throughputText,
  withRequests,
} from '../../../../src/renderer/features/live/throughput';

const now = 1_000_000;

describe('throughput', () => {
  it('counts requests per second into the bucket of their time', () => {
    const counted = withRequests(emptyThroughput(now, 1000, 4), [now, now + 10, now - 2000]);
    expect(ratesOf(counted)).toEqual([0, 1, 0, 2]);
  });

  it('leaves out what is older than the window', () => {
    expect(ratesOf(withRequests(emptyThroughput(now, 1000, 3), [now - 60_000]))).toEqual([0, 0, 0]);
  });

  it('moves on with time and forgets what left the window', () => {
    const counted = withRequests(emptyThroughput(now, 1000, 3), [now - 2000, now]);
    expect(ratesOf(advanced(counted, now + 1000))).toEqual([0, 1, 0]);
    expect(ratesOf(advanced(counted, now + 3_600_000))).toEqual([0, 0, 0]);
  });

  it('stays as it is when the clock goes back', () => {
    const counted = withRequests(emptyThroughput(now, 1000, 3), [now]);
    expect(advanced(counted, now - 5000)).toBe(counted);
  });

  it('says in words what the chart shows', () => {
    const quiet = emptyThroughput(now);
    expect(throughputText(quiet)).toBe('No requests in the last 3 minutes');
    const times = Array.from({ length: 300 }, () => now);
    expect(throughputText(withRequests(quiet, times))).toBe(
      '300 requests in the last 3 minutes, at most 150 per second',
    );
  });
});
