import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest time that a walk keeps other requests waiting, in milliseconds. */
const sliceMs = 8;
const itemsPerLookAtTheClock = 64;

/** Visits every item; lets the event loop turn in between, so that a long walk delays nobody. */
export async function inSlices<Item>(items: readonly Item[], visit: (item: Item) => void): Promise<void> {
  let began = performance.now();
  for (const [index, item] of items.entries()) {
    visit(item);
    if (index % itemsPerLookAtTheClock !== 0 || performance.now() - began < sliceMs) continue;
    await nextTurn();
    began = performance.now();
  }
}
