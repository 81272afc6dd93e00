/**
 * Long work takes turns: in one turn of the event loop it has a few milliseconds in all. Were these for
 * each request, twenty clients with a slow filter would keep everybody else waiting for twenty times as long.
 */

/** Of long work in one turn of the event loop, in milliseconds. */
const sliceMs = 8;

const waiting: (() => void)[] = [];
/** When long work began in this turn; null while there was none. */
let began: number | null = null;
let isTurnEnding = false;

/** Whether work that is under way, or would begin, is to wait for another turn. */
export function isSliceOver(): boolean {
  return performance.now() - beginning() >= sliceMs;
}

/** Lets the others in; first come, first served. */
export function yieldSlice(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    followTurn();
  });
}

/** Does it at once where this turn has time left. What it throws is the caller's to catch. */
export function runInSlice(work: () => void): void {
  if (waiting.length === 0 && !isSliceOver()) {
    work();
    return;
  }
  waiting.push(work);
  followTurn();
}

/** The same for work that has a result. */
export function resultInSlice<Result>(work: () => Result | Promise<Result>): Result | Promise<Result> {
  return waiting.length === 0 && !isSliceOver() ? work() : yieldSlice().then(work);
}

function beginning(): number {
  if (began === null) {
    began = performance.now();
    followTurn();
  }
  return began;
}

function followTurn(): void {
  if (isTurnEnding) return;
  isTurnEnding = true;
  setImmediate(beginTurn);
}

function beginTurn(): void {
  isTurnEnding = false;
  began = null;
  const next = waiting.shift();
  if (next === undefined) return;
  beginning();
  next();
}
