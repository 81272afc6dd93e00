import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Batches, batchPerFrame } from '../../../src/renderer/state/batch-per-frame';

const frameMs = 16;

/** A page whose frames come when time passes; the task after a frame comes as soon as it can. */
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => Number(setTimeout(then, frameMs)));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => clearTimeout(frame));
  vi.stubGlobal('MessageChannel', TaskSoon);
  vi.stubGlobal('performance', { now: () => Date.now() });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

class TaskSoon {
  port1: { onmessage: (() => void) | null; close(): void } = { onmessage: null, close() {} };
  port2 = { postMessage: () => setTimeout(() => this.port1.onmessage?.(), 0) };
}

interface Drawn {
  began: number;
  ended: number;
  items: number[];
}

/** Notes what is handed on, and takes so long to draw it. */
function drawing(takesMs: number) {
  const drawn: Drawn[] = [];
  const batches = batchPerFrame<number>((items) => {
    const began = performance.now();
    vi.setSystemTime(Date.now() + takesMs);
    drawn.push({ began, ended: performance.now(), items });
  });
  return { drawn, batches };
}

/** One event every 5 ms, for so long. */
function stream(batches: Batches<number>, forMs: number) {
  for (let passed = 0; passed < forMs; passed += 5) {
    batches.add(passed / 5);
    vi.advanceTimersByTime(5);
  }
  vi.advanceTimersByTime(1000);
}

describe('events that wait to be drawn', () => {
  it('are handed on together and at once when nothing was drawn just before', () => {
    const { drawn, batches } = drawing(0);
    const began = performance.now();
    batches.add(1);
    batches.add(2);
    vi.advanceTimersByTime(1);
    expect(drawn.map(({ began: at, items }) => [at - began, items])).toEqual([[0, [1, 2]]]);
  });

  it('leave as much time between two drawings of a stream as the first took, and none is lost', () => {
    const { drawn, batches } = drawing(60);
    stream(batches, 1000);
    const rests = drawn.slice(1).map(({ began }, index) => began - (drawn[index]?.ended ?? 0));
    expect(rests.length).toBeGreaterThan(5);
    expect(Math.min(...rests)).toBeGreaterThanOrEqual(60);
    expect(drawn.flatMap(({ items }) => items)).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });

  it('are drawn many times a second when drawing is quick', () => {
    const { drawn, batches } = drawing(5);
    stream(batches, 1000);
    expect(drawn.length).toBeGreaterThan(15);
    expect(drawn.length).toBeLessThan(40);
  });

  it('are not handed on before what was handed on is drawn', () => {
    const { drawn, batches } = drawing(0);
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => Number(setTimeout(then, 100)));
    stream(batches, 100);
    expect(drawn.map(({ items }) => items.length)).toEqual([1, 19]);
  });

  it('come without frames too, and are forgotten when they are dropped', () => {
    vi.stubGlobal('requestAnimationFrame', () => 1);
    const { drawn, batches } = drawing(0);
    batches.add(1);
    batches.drop();
    batches.add(2);
    vi.advanceTimersByTime(10);
    batches.add(3);
    vi.advanceTimersByTime(1000);
    expect(drawn.map(({ items }) => items)).toEqual([[2], [3]]);
  });
});
