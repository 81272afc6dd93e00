/** Long loops in slices, so that they delay nobody else's requests. */
import { isSliceOver, yieldSlice } from './time-slice';

/** A look costs a tenth of a microsecond, a visit up to some milliseconds. */
const itemsPerLookAtTheClock = 2;
const runLength = 1_024;

/** Lets the others in. What it rejects with ends the loop. */
export type Pause = () => Promise<void>;

/**
 * Visits every item in order, with a pause wherever a turn of the event loop is over. One visit may take turns of its own.
 * @returns undefined where nothing had to be waited for: most loops are short, and a promise costs more than they do
 */
export function inSlices<Item>(
  items: Iterable<Item>,
  visit: (item: Item) => undefined | Promise<void>,
  pause: Pause = yieldSlice,
): undefined | Promise<void> {
  const rest = items[Symbol.iterator]();
  const goOn = () => visitSlice(rest, visit, pause);
  const waiting = goOn();
  return waiting === undefined ? undefined : whileWaiting(waiting, goOn);
}

/** What comes after a loop, or after anything else that may have to be waited for. */
export function whenReady<Value, Result>(
  value: Value | Promise<Value>,
  goOn: (value: Value) => Result,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}

/** @returns what is to be waited for before it goes on, undefined at the end */
function visitSlice<Item>(
  items: Iterator<Item>,
  visit: (item: Item) => undefined | Promise<void>,
  pause: Pause,
): undefined | Promise<void> {
  let visited = 0;
  for (let next = items.next(); next.done !== true; next = items.next()) {
    const later = visit(next.value);
    if (later !== undefined) return later;
    visited += 1;
    if (visited % itemsPerLookAtTheClock === 0 && isSliceOver()) return pause();
  }
  return undefined;
}

async function whileWaiting(first: Promise<void>, goOn: () => undefined | Promise<void>): Promise<void> {
  for (let waiting: undefined | Promise<void> = first; waiting !== undefined; waiting = goOn()) await waiting;
}

/** A sorted copy: short runs, sorted one by one and merged in pairs. Equal items keep their order. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
  pause: Pause = yieldSlice,
): Promise<Item[]> {
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += runLength) {
    runs.push(items.slice(start, start + runLength));
  }
  for (const run of runs) {
    run.sort(compare);
    if (isSliceOver()) await pause();
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let pair = 0; pair < runs.length; pair += 2) {
      merged.push(await merge(runs[pair] ?? [], runs[pair + 1] ?? [], compare, pause));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (one: Item, other: Item) => number,
  pause: Pause,
): Promise<Item[]> {
  const merged: Item[] = [];
  let [ofLeft, ofRight] = [0, 0];
  while (merged.length < left.length + right.length) {
    const [one, other] = [left[ofLeft], right[ofRight]];
    const takesLeft = other === undefined || (one !== undefined && compare(one, other) <= 0);
    const next = takesLeft ? one : other;
    if (next !== undefined) merged.push(next);
    if (takesLeft) ofLeft += 1;
    else ofRight += 1;
    if (merged.length % runLength === 0 && isSliceOver()) await pause();
  }
  return merged;
}
