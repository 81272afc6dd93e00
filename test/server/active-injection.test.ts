import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActiveInjection } from '../../src/server/active-injection';
import type { InjectionTarget } from '../../src/shared/injection/injection';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const down = (target: InjectionTarget = {}) => ({
  title: 'Down',
  fault: { kind: 'status', status: 503 } as const,
  target,
  minutes: 2,
});
const request = { settingId: 'one', method: 'GET', url: '/scim/Users', text: async () => '' };

it('it ends by itself when its time is over, and says so', () => {
  const active = createActiveInjection();
  const changed = vi.fn();
  active.watch(changed);
  active.start('one', down());
  expect(active.concerns('one')).toBe(true);
  vi.advanceTimersByTime(119_000);
  expect(active.running()).not.toBeNull();
  vi.advanceTimersByTime(1_000);
  expect(active.running()).toBeNull();
  expect(active.concerns('one')).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

it('by chance: so many of the requests, as the dice fall', async () => {
  const dice = [0.1, 0.3, 0.19];
  const active = createActiveInjection(() => dice.shift() ?? 1);
  active.start('one', down({ probability: 0.2 }));
  const met = [];
  for (let index = 0; index < 3; index += 1) met.push((await active.faultFor(request)) !== null);
  expect(met).toEqual([true, false, true]);
  expect(active.running()?.met).toBe(2);
});

it('another takes its place, with its own time', () => {
  const active = createActiveInjection();
  active.start('one', down());
  vi.advanceTimersByTime(60_000);
  active.start('two', down());
  vi.advanceTimersByTime(61_000);
  expect(active.running()?.settingId).toBe('two');
});

it('what waits is let go when it ends', async () => {
  const active = createActiveInjection();
  active.start('one', down());
  const waited = active.wait(100_000);
  active.stop();
  await expect(waited).resolves.toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

it('a request that was asked about while it ended meets nothing', async () => {
  const active = createActiveInjection();
  active.start('one', down({ person: 'kim' }));
  const met = active.faultFor({
    ...request,
    url: '/scim/Users/kim',
    async text() {
      active.stop();
      return '';
    },
  });
  await expect(met).resolves.toBeNull();
});
