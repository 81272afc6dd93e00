/** Parts of the list of exchanges, newest first, as they go to the page: bounded in number and in size. */
import type { ExchangeSummary } from '../../shared/exchange';
import { type ExchangeQuery, queryMatcher } from '../../shared/exchange-query';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { JournalEntry } from './journal-entry';

export interface NewestQuery extends ExchangeQuery {
  limit: number;
}

export interface JournalQuery extends NewestQuery {
  offset: number;
}

export interface ExchangeList {
  total: number;
  exchanges: ExchangeSummary[];
}

/** In characters as JSON: hundreds of ordinary exchanges take a tenth. There is one in any case, so that a list goes on. */
const mostCharacters = 4 * 1024 * 1024;

/** Looks at every exchange, in slices: searching the names in thousands takes long. */
export async function listIn(lists: Iterable<JournalEntry>[], query: JournalQuery): Promise<ExchangeList> {
  const part = new Part(query.limit);
  const matches = queryMatcher(query);
  let total = 0;
  for (const entry of merged(lists)) {
    if (isSliceOver()) await yieldSlice();
    if (!matches(entry.summary)) continue;
    if (total >= query.offset) part.add(entry);
    total += 1;
  }
  return { total, exchanges: part.exchanges };
}

/** No further than it has to. */
export function newestIn(lists: Iterable<JournalEntry>[], query: NewestQuery): ExchangeSummary[] {
  const part = new Part(query.limit);
  const matches = queryMatcher(query);
  for (const entry of merged(lists)) {
    if (matches(entry.summary)) part.add(entry);
    if (part.isFull) break;
  }
  return part.exchanges;
}

class Part {
  readonly exchanges: ExchangeSummary[] = [];
  isFull = false;
  private readonly limit: number;
  private characters = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  add({ summary, length }: JournalEntry): void {
    this.characters += length;
    this.isFull ||=
      this.exchanges.length >= this.limit || (this.characters > mostCharacters && this.exchanges.length > 0);
    if (!this.isFull) this.exchanges.push(summary);
  }
}

/** Lists that are each newest first, as one. What stands in two of them comes once, from the earlier list. */
export function* merged(lists: Iterable<JournalEntry>[]): Generator<JournalEntry> {
  const heads = lists.map((list) => {
    const rest = list[Symbol.iterator]();
    return { rest, next: rest.next() };
  });
  let last = 0;
  for (;;) {
    let newest: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (!head.next.done && sequenceOf(head.next) > sequenceOf(newest?.next)) newest = head;
    }
    if (newest === undefined || newest.next.done) return;
    const entry = newest.next.value;
    newest.next = newest.rest.next();
    if (entry.summary.sequence === last) continue;
    last = entry.summary.sequence;
    yield entry;
  }
}

function sequenceOf(next: IteratorResult<JournalEntry> | undefined): number {
  return next === undefined || next.done ? 0 : next.value.summary.sequence;
}
