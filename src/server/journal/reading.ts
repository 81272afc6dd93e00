/** Ways to what the journal holds. */
import type { Exchange, ExchangeSummary } from '../../shared/exchange';
import type { OperatorName } from '../../shared/exchange-query/operators';
import type { SearchStep } from '../../shared/features/journal';
import { type Completion, completionsIn } from './completions';
import {
  type ExchangeList,
  type JournalQuery,
  listIn,
  merged,
  type NewestQuery,
  newestIn,
} from './exchange-list';
import { lostDetail } from './journal-entry';
import { entryIn, listsOf, type Partitions, partitionsOf, segmentsOf, unassignedFolder } from './partitions';
import { type Searched, searchIn } from './search-in';

export interface SearchQuery {
  /** Null: those that no token could assign to a SCIM setting, which are looked at in any case. */
  settingId: string | null;
  /** In the search language of the requests. */
  text: string;
  /** Only those after this sequence. */
  after?: number | undefined;
}

export interface Reading {
  /** Newest first, looked for in slices; fewer than asked for where they are long (see exchange-list.ts). */
  list(query: JournalQuery): Promise<ExchangeList>;
  /** Through headers and bodies too, as it is found; ends early when the signal is aborted. */
  search(query: SearchQuery, signal: AbortSignal): AsyncIterable<SearchStep>;
  /** Those of them that are here, in this order. */
  some(sequences: readonly number[]): ExchangeSummary[];
  /** Values that occur and begin so, for an operator of the search language. */
  complete(settingId: string | null, operator: OperatorName, text: string): Promise<Completion[]>;
  /** The beginning of the list, at once, without what only a mark has kept. */
  newest(query: NewestQuery): ExchangeSummary[];
  /** All exchanges of a SCIM setting, or of none, newest first, without what only a mark has kept. */
  allOf(settingId: string | null): Iterable<ExchangeSummary>;
  get(sequence: number): Promise<Exchange | null>;
}

export function readingOf(partitions: Partitions): Reading {
  return {
    list: (query) => listIn(listsOf(partitions, query), query),
    search: (query, signal) => searchIn(searchedIn(partitions, query), signal),
    some(sequences) {
      const found = sequences.map((sequence) => entryIn(partitions, sequence)?.entry.summary);
      return found.filter((summary) => summary !== undefined);
    },
    complete: (settingId, operator, text) =>
      completionsIn(merged(listsOf(partitions, { settingId, withUnassigned: true })), operator, text),
    newest: (query) => newestIn(segmentsOf(partitions, query), query),
    *allOf(settingId) {
      const entries = partitions.get(settingId ?? unassignedFolder)?.newestFirst() ?? [];
      for (const { summary } of entries) yield summary;
    },
    async get(wanted) {
      const found = entryIn(partitions, wanted);
      if (found === null) return null;
      return { ...found.entry.summary, ...(await found.partition.detail(found.entry)) };
    },
  };
}

function searchedIn(partitions: Partitions, { settingId, text, after = 0 }: SearchQuery): Searched {
  const query = { settingId, search: text, withUnassigned: true };
  const all = partitionsOf(partitions, query).map(({ marked }) => marked);
  const keeperOf = (sequence: number) => all.find((marked) => marked.find(sequence) !== undefined);
  return {
    lists: listsOf(partitions, query),
    text,
    after,
    markOf: ({ sequence }) => keeperOf(sequence)?.find(sequence)?.mark ?? null,
    markedDetail: async (sequence) => (await keeperOf(sequence)?.detail(sequence)) ?? lostDetail,
  };
}
