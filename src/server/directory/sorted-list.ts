/**
 * A sorted list that is cheap at any length: items live in runs of at most 1,024, so that adding, removing and reaching
 * a page deep inside move no more than one run and look at one number per run before it. (A plain array moves 100,000
 * items for one deletion; a Map has to be read up to there to reach position 50,000.)
 */

const runLength = 1_024;

export class SortedList<Item> {
  private readonly compare: (one: Item, other: Item) => number;
  private runs: Item[][] = [];
  private length: number;

  /**
   * @param compare a total order: 0 only for one and the same place
   * @param items each with a place of its own
   */
  constructor(compare: (one: Item, other: Item) => number, items: readonly Item[] = []) {
    this.compare = compare;
    this.length = items.length;
    const sorted = items.toSorted(compare);
    for (let start = 0; start < sorted.length; start += runLength)
      this.runs.push(sorted.slice(start, start + runLength));
  }

  get size(): number {
    return this.length;
  }

  /** Puts an item in its place; an item that compares equal is replaced. */
  add(item: Item): void {
    const runIndex = Math.max(0, this.runOf(item));
    const run = this.runs[runIndex];
    if (run === undefined) {
      this.runs.push([item]);
      this.length = 1;
      return;
    }
    const place = this.placeIn(run, item);
    const found = run[place];
    if (found !== undefined && this.compare(found, item) === 0) {
      run[place] = item;
      return;
    }
    run.splice(place, 0, item);
    this.length += 1;
    if (run.length > runLength) this.split(runIndex, run);
  }

  /** Takes out the item that compares equal; false when there is none. */
  remove(item: Item): boolean {
    const runIndex = this.runOf(item);
    const run = this.runs[runIndex];
    if (run === undefined) return false;
    const place = this.placeIn(run, item);
    const found = run[place];
    if (found === undefined || this.compare(found, item) !== 0) return false;
    run.splice(place, 1);
    if (run.length === 0) this.runs.splice(runIndex, 1);
    this.length -= 1;
    return true;
  }

  clear(): void {
    this.runs = [];
    this.length = 0;
  }

  /** At most `count` items from position `start`, counted from 0. */
  slice(start: number, count: number): Item[] {
    const items: Item[] = [];
    let before = 0;
    for (const run of this.runs) {
      if (items.length >= count) break;
      const from = start + items.length - before;
      if (from < run.length) appendAll(items, run.slice(from, from + count - items.length));
      before += run.length;
    }
    return items;
  }

  /** As `slice`, counted from the end backwards. */
  sliceFromEnd(start: number, count: number): Item[] {
    const end = this.length - start;
    if (end <= 0) return [];
    const from = Math.max(0, end - count);
    return this.slice(from, end - from).reverse();
  }

  /** How many items from the beginning satisfy this. @param precedes true up to some place in the order, false from there on */
  countWhile(precedes: (item: Item) => boolean): number {
    let before = 0;
    for (const run of this.runs) {
      const last = run[run.length - 1];
      if (last === undefined || !precedes(last)) return before + firstFailing(run, precedes);
      before += run.length;
    }
    return before;
  }

  /** All items as they are now, unmoved by what happens later. */
  toArray(): Item[] {
    const items: Item[] = [];
    for (const run of this.runs) appendAll(items, run);
    return items;
  }

  /** The last run whose first item is not behind `item`; 0 when it precedes all, -1 when there are no runs. */
  private runOf(item: Item): number {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      const first = this.runs[middle]?.[0];
      if (first !== undefined && this.compare(first, item) <= 0) low = middle;
      else high = middle - 1;
    }
    return high < 0 ? -1 : low;
  }

  /** Where `item` stands in the run, or would stand. */
  private placeIn(run: Item[], item: Item): number {
    const last = run[run.length - 1];
    if (last !== undefined && this.compare(last, item) < 0) return run.length;
    let low = 0;
    let high = run.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = run[middle];
      if (found !== undefined && this.compare(found, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A full last run is left full, since most lists grow at their end. */
  private split(runIndex: number, run: Item[]): void {
    const isLast = runIndex === this.runs.length - 1;
    this.runs.splice(runIndex + 1, 0, run.splice(isLast ? runLength : runLength / 2));
  }
}

/** The place of the first item of a run that does not satisfy this; its length when all do. */
function firstFailing<Item>(run: readonly Item[], precedes: (item: Item) => boolean): number {
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = run[middle];
    if (item !== undefined && precedes(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No spread into push: a long run would overflow the stack. */
function appendAll<Item>(target: Item[], items: Item[]): void {
  for (const item of items) target.push(item);
}
