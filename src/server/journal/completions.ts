/** What an operator of the search language may be followed by: values that occur in the exchanges at hand. */
import type { ExchangeSummary } from '../../shared/exchange';
import { hasWords, isWords, type OperatorName, opWords } from '../../shared/exchange-query/operators';
import { readableUrl } from '../../shared/exchange-query/search-text';
import { withoutValueFilters } from '../../shared/normalised-path';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { JournalEntry } from './journal-entry';

export interface Completion {
  value: string;
  /** In how many exchanges it occurs; 0 for a word of the language. */
  count: number;
}

/** So many are shown. */
const mostValues = 12;
/** So many different ones are counted: a hostile client may bring a new path with each request. */
const mostCounted = 5_000;

type ValuesOf = (exchange: ExchangeSummary) => (string | undefined)[];

const occurring: Partial<Record<OperatorName, ValuesOf>> = {
  user: (exchange) => namesOf(exchange, 'User'),
  group: (exchange) => namesOf(exchange, 'Group'),
  method: ({ method }) => [method],
  status: ({ status }) => [String(status)],
  path: ({ url }) => [resourceTypePath(url)],
  attr: ({ changes, findings, lookUp }) =>
    [
      ...changes.flatMap(({ attributes }) => attributes),
      ...findings,
      ...(lookUp === null ? [] : [lookUp]),
    ].map(({ attributePath }) =>
      attributePath === undefined ? undefined : withoutValueFilters(attributePath),
    ),
  value: ({ changes, lookUp }) => [
    ...changes.flatMap(({ attributes }) =>
      attributes.flatMap(({ before, after }) => [textOf(before), textOf(after)]),
    ),
    lookUp?.value,
  ],
  finding: ({ findings }) => findings.map(({ title }) => title),
};

const words: Partial<Record<OperatorName, readonly string[]>> = {
  is: isWords,
  has: hasWords,
  op: opWords,
  after: ['today', 'yesterday', '10m', '1h'],
  before: ['today', 'yesterday', '10m', '1h'],
  slower: ['100ms', '500ms', '1s'],
};

/** The most frequent first. Looks at every exchange, in slices. */
export async function completionsIn(
  entries: Iterable<JournalEntry>,
  operator: OperatorName,
  text: string,
): Promise<Completion[]> {
  const begins = beginningOf(text);
  const known = words[operator];
  if (known !== undefined) return known.filter(begins).map((value) => ({ value, count: 0 }));
  const counts = await countedIn(entries, occurring[operator] ?? (() => []), begins);
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return values.sort((one, other) => other.count - one.count).slice(0, mostValues);
}

async function countedIn(
  entries: Iterable<JournalEntry>,
  valuesOf: ValuesOf,
  begins: (value: string) => boolean,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { summary } of entries) {
    if (isSliceOver()) await yieldSlice();
    for (const value of new Set(valuesOf(summary))) {
      if (value === undefined || value === '' || value.length > 100 || !begins(value)) continue;
      const before = counts.get(value);
      if (before !== undefined || counts.size < mostCounted) counts.set(value, (before ?? 0) + 1);
    }
  }
  return counts;
}

/** Whether a value begins so, or a word of it. */
function beginningOf(text: string): (value: string) => boolean {
  const wanted = text.toLowerCase();
  return (value) => {
    const letters = value.toLowerCase();
    const at = letters.indexOf(wanted);
    return at === 0 || (at > 0 && /[^\p{L}\p{N}]/u.test(letters[at - 1] ?? ''));
  };
}

function namesOf({ subject, changes }: ExchangeSummary, resourceType: string): string[] {
  const all = [subject, ...changes.flatMap(({ resource, membersAdded }) => [resource, ...membersAdded])];
  return all.flatMap((one) => (one?.resourceType === resourceType ? [one.displayName] : []));
}

/** `/scim/Users/123?x` is one of very many `/scim/Users`. */
function resourceTypePath(url: string): string {
  const path = readableUrl(url.split('?', 1)[0] ?? '');
  return (
    /^(.*?\/(?:Users|Groups|Bulk|Schemas|ResourceTypes|ServiceProviderConfig|Me))\b/i.exec(path)?.[1] ?? path
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
