import { useMemo, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { type ExchangeQuery, queryMatcher } from '../../../shared/exchange-query';
import { fetchedRows, rowAt, type WindowState } from '../../components/row-list/row-window';
import { useFrozenWhile } from '../../components/row-list/use-frozen-while';
import { useRowWindow } from '../../components/row-list/use-row-window';
import { call } from '../../state/api';

/** Every exchange of a SCIM setting. */
type WholeQuery = Pick<ExchangeQuery, 'settingId' | 'withUnassigned'>;

export interface JournalRows {
  /** Null until the journal was read once. */
  total: number | null;
  rowAt(index: number): ExchangeSummary | undefined;
  /** -1 where it is not among the rows that were fetched. */
  indexOf(sequence: number): number;
  inSight(first: number, last: number): void;
  error: string | null;
  /** How many have arrived since the list stands still. */
  waiting: number;
  /** Shows them. */
  release(): void;
}

/**
 * The journal as one list, newest first: what arrived since the page looked first (from the live stream), and below it
 * the history, fetched as one scrolls. `upTo` holds the history still, so that nothing is missed or shown twice.
 * @param live newest first, bounded
 * @param holding while true nothing new is put on top
 */
export function useJournal(query: WholeQuery, live: ExchangeSummary[], holding: boolean): JournalRows {
  const key = JSON.stringify(query);
  const held = useFrozenWhile(live, holding && live.length > 0);
  const anchor = useAnchor(key, held.shown);
  const { state, inSight } = useRowWindow<ExchangeSummary>(key, anchor, (offset, limit) =>
    fetchHistory(query, anchor, offset, limit),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says the same as the query
  const fresh = useMemo(() => newerMatches(held.shown, anchor, query), [key, anchor, held.shown]);
  const newest = held.shown[0]?.sequence ?? 0;
  return {
    total: state.total === null ? null : state.total + fresh.length,
    rowAt: (index) => (index < fresh.length ? fresh[index] : rowAt(state, index - fresh.length)),
    indexOf: (sequence) => indexIn(fresh, state, sequence),
    inSight: (first, last) => inSight(first - fresh.length, last - fresh.length),
    error: state.error,
    waiting: live === held.shown ? 0 : newerMatches(live, newest, query).length,
    release: held.release,
  };
}

async function fetchHistory(query: WholeQuery, anchor: number, offset: number, limit: number) {
  const upTo = anchor > 0 ? anchor : undefined;
  const { settingId, withUnassigned } = query;
  const asked = { settingId, withUnassigned, upTo, offset, limit };
  const { total, exchanges } = await call('journal.list', asked);
  return { total, rows: exchanges };
}

function newerMatches(live: ExchangeSummary[], than: number, query: WholeQuery): ExchangeSummary[] {
  if (than === 0) return [];
  const end = live.findIndex(({ sequence }) => sequence <= than);
  return live.slice(0, end < 0 ? live.length : end).filter(queryMatcher(query));
}

function indexIn(fresh: ExchangeSummary[], state: WindowState<ExchangeSummary>, wanted: number): number {
  const among = fresh.findIndex(({ sequence }) => sequence === wanted);
  if (among >= 0) return among;
  for (const [index, { sequence }] of fetchedRows(state))
    if (sequence === wanted) return index + fresh.length;
  return -1;
}

/**
 * The sequence up to which the history is asked for. It moves on when the live list no longer reaches back to it, and
 * falls back when the journal was cleared.
 */
function useAnchor(key: string, live: ExchangeSummary[]): number {
  const newest = live[0]?.sequence ?? 0;
  const oldest = live.at(-1)?.sequence ?? 0;
  const [anchor, setAnchor] = useState({ key, sequence: newest });
  const lost = newest < anchor.sequence || (oldest > anchor.sequence && anchor.sequence !== newest);
  const moved = anchor.key !== key || lost;
  if (moved) setAnchor({ key, sequence: newest });
  return moved ? newest : anchor.sequence;
}
