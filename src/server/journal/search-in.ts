/**
 * A search through exchanges: by their summaries first, which are in memory, so that most of what fits is known at once; then,
 * newest first, through the headers and bodies of those that no summary decides. In slices, and as far as its reader goes along.
 */
import { bodiesOf } from '../../shared/exchange-query/bodies';
import { fitsBodies, matcherOf, type OpenTerm } from '../../shared/exchange-query/match';
import { parseQuery } from '../../shared/exchange-query/parse';
import type { SearchStep } from '../../shared/features/journal';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { merged } from './exchange-list';
import type { ExchangeDetail, JournalEntry } from './journal-entry';
import { LineReader } from './line-reader';
import type { MarkOfExchange } from './marked-exchanges';
import { parseDetail } from './segment-format';

export interface Searched {
  lists: Iterable<JournalEntry>[];
  text: string;
  /** Only later ones. */
  after: number;
  markOf: MarkOfExchange;
  /** Of an exchange that stands in no segment. */
  markedDetail(sequence: number): Promise<ExchangeDetail>;
}

/** A page draws no faster. */
const stepMs = 50;

interface Undecided {
  entry: JournalEntry;
  terms: OpenTerm[];
}

export async function* searchIn(searched: Searched, signal: AbortSignal): AsyncGenerator<SearchStep> {
  const steps = new Steps();
  const undecided: Undecided[] = [];
  for (const { entry, verdict } of bySummaries(searched)) {
    steps.saw(entry.summary.sequence);
    if (verdict === true) steps.found(entry.summary.sequence);
    else if (verdict !== false) undecided.push({ entry, terms: verdict });
    if (!isSliceOver()) continue;
    if (steps.isDue) yield steps.take();
    await yieldSlice();
    if (signal.aborted) return;
  }
  steps.leave(undecided.length);
  yield steps.take();
  yield* byBodies(searched, undecided, steps, signal);
  yield { ...steps.take(), done: true };
}

function* bySummaries({ lists, text, after, markOf }: Searched) {
  const { terms } = parseQuery(text);
  const matcher = matcherOf(terms, new Date());
  for (const entry of merged(lists)) {
    const { summary } = entry;
    if (summary.sequence <= after) return;
    yield { entry, verdict: matcher.bySummary(summary, markOf(summary)) };
  }
}

async function* byBodies(
  { markedDetail }: Searched,
  undecided: readonly Undecided[],
  steps: Steps,
  signal: AbortSignal,
): AsyncGenerator<SearchStep> {
  const reader = new LineReader();
  for (const { entry, terms } of undecided) {
    const { sequence } = entry.summary;
    if (await fits(entry, terms, reader, markedDetail)) steps.found(sequence);
    steps.leave(-1);
    if (!isSliceOver()) continue;
    if (steps.isDue) yield steps.take();
    await yieldSlice();
    if (signal.aborted) return;
  }
}

async function fits(
  { place, summary }: JournalEntry,
  terms: OpenTerm[],
  reader: LineReader,
  markedDetail: Searched['markedDetail'],
): Promise<boolean> {
  const line = await reader.line(place);
  if (line.length === 0) return fitsDetail(terms, await markedDetail(summary.sequence));
  return mayFit(line, terms) && fitsDetail(terms, parseDetail(line, summary.sequence));
}

/** A look at the letters costs a tenth of reading what they mean. */
function mayFit(line: Buffer, terms: OpenTerm[]): boolean {
  const needles = terms.flatMap(({ negated, needle }) => (negated || needle === null ? [] : [needle]));
  if (needles.length === 0) return true;
  const letters = line.toString('latin1').toLowerCase();
  return needles.every((needle) => letters.includes(needle));
}

function fitsDetail(terms: OpenTerm[], detail: ExchangeDetail | null): boolean {
  return detail !== null && fitsBodies(terms, bodiesOf(detail));
}

/** What was found since it was last told. */
class Steps {
  private sequences: number[] = [];
  private seen = 0;
  private left = 0;
  private upTo = 0;
  private toldAt = 0;
  private hasTold = false;

  saw(sequence: number): void {
    this.seen += 1;
    this.upTo = Math.max(this.upTo, sequence);
  }

  found(sequence: number): void {
    this.sequences.push(sequence);
  }

  /** So many more, or with a minus fewer, are still to be looked at. */
  leave(count: number): void {
    this.left += count;
  }

  /** The first that is found is told at once. */
  get isDue(): boolean {
    const isFirst = !this.hasTold && this.sequences.length > 0;
    return isFirst || performance.now() - this.toldAt > stepMs;
  }

  take(): SearchStep {
    const { sequences: found, seen: of, left, upTo } = this;
    this.sequences = [];
    this.hasTold ||= found.length > 0;
    this.toldAt = performance.now();
    return { found, searched: of - left, of, upTo, done: false };
  }
}
