import { describe, expect, it } from 'vitest';
import { isSliceOver, runInSlice, yieldSlice } from '../../../src/server/runtime/time-slice';

function workFor(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) Math.sqrt(until);
}

/** The turn of the event loop in which each piece of work was done. */
function countTurns() {
  let turn = 0;
  let isOver = false;
  const tick = () => {
    turn += 1;
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  const end = () => {
    isOver = true;
  };
  return { now: () => turn, end };
}

describe('long work', () => {
  it('of many has in one turn no more time than that of one', async () => {
    const turns = countTurns();
    const seen: number[] = [];
    const walk = async () => {
      for (let step = 0; step < 4; step += 1) {
        if (isSliceOver()) await yieldSlice();
        workFor(5);
        seen.push(turns.now());
      }
    };
    await yieldSlice();
    await Promise.all(Array.from({ length: 5 }, walk));
    turns.end();
    const inOneTurn = Math.max(...seen.map((turn) => seen.filter((other) => other === turn).length));
    expect(seen).toHaveLength(20);
    expect(inOneTurn).toBeLessThanOrEqual(2);
  });

  it('that has not begun waits where the turn is over, and keeps its order', async () => {
    const done: string[] = [];
    await yieldSlice();
    runInSlice(() => done.push('at once'));
    workFor(10);
    runInSlice(() => done.push('second'));
    runInSlice(() => done.push('third'));
    expect(done).toEqual(['at once']);
    await yieldSlice();
    expect(done).toEqual(['at once', 'second', 'third']);
  });

  it('that is alone is not held up', async () => {
    await yieldSlice();
    expect(isSliceOver()).toBe(false);
    workFor(10);
    expect(isSliceOver()).toBe(true);
    await yieldSlice();
    expect(isSliceOver()).toBe(false);
  });
});
