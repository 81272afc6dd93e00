import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPacer } from '../../../src/server/simulation/pacer';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Tells whether a wait is over after each advance of the clock. */
function waiting(milliseconds: number, speed: number) {
  const stopping = new AbortController();
  const pacer = createPacer(speed, stopping.signal);
  const outcome = { over: false, aborted: false };
  pacer.wait(milliseconds).then(
    () => {
      outcome.over = true;
    },
    () => {
      outcome.aborted = true;
    },
  );
  return { pacer, outcome, stopping };
}

describe('a wait', () => {
  it('takes its time divided by the speed', async () => {
    const { outcome } = waiting(1000, 2);
    await vi.advanceTimersByTimeAsync(499);
    expect(outcome.over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome.over).toBe(true);
  });

  it('is over at once by a step while it is paused, and the next one waits again', async () => {
    const { pacer, outcome } = waiting(1000, 1);
    pacer.step();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome.over).toBe(false);
    pacer.pause();
    pacer.step();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome.over).toBe(true);
    let next = false;
    void pacer.wait(1).then(() => {
      next = true;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(next).toBe(false);
  });

  it('keeps what is left of it while it is paused', async () => {
    const { pacer, outcome } = waiting(1000, 1);
    await vi.advanceTimersByTimeAsync(600);
    pacer.pause();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome.over).toBe(false);
    pacer.resume();
    await vi.advanceTimersByTimeAsync(399);
    expect(outcome.over).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(outcome.over).toBe(true);
  });

  it('counts what has passed at the speed it passed with', async () => {
    const { pacer, outcome } = waiting(1000, 2);
    await vi.advanceTimersByTimeAsync(250);
    pacer.pause();
    pacer.resume();
    await vi.advanceTimersByTimeAsync(249);
    expect(outcome.over).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(outcome.over).toBe(true);
  });

  it('goes on at another speed from where it was', async () => {
    const { pacer, outcome } = waiting(1000, 1);
    await vi.advanceTimersByTimeAsync(500);
    pacer.setSpeed(5);
    await vi.advanceTimersByTimeAsync(99);
    expect(outcome.over).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(outcome.over).toBe(true);
  });

  it('ends when it is stopped, even while paused', async () => {
    const { pacer, outcome, stopping } = waiting(1000, 1);
    pacer.pause();
    stopping.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toEqual({ over: false, aborted: true });
    await expect(pacer.wait(1)).rejects.toThrow();
  });

  it('leaves no timer behind', async () => {
    const { stopping } = waiting(1000, 1);
    stopping.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
