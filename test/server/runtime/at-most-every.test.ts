import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../../src/server/runtime/at-most-every';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts at once, and once more after a burst', () => {
  const act = vi.fn();
  const throttled = atMostEvery(500, act);
  for (let count = 0; count < 100; count++) throttled.soon();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(500);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5_000);
  expect(act).toHaveBeenCalledTimes(2);
});

it('acts at once again after a pause, and never when it was stopped', () => {
  const act = vi.fn();
  const throttled = atMostEvery(500, act);
  throttled.soon();
  vi.advanceTimersByTime(600);
  throttled.soon();
  expect(act).toHaveBeenCalledTimes(2);
  throttled.soon();
  throttled.stop();
  vi.advanceTimersByTime(600);
  expect(act).toHaveBeenCalledTimes(2);
});
