import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { call } from '../../state/api';

/** Rows that are fetched beyond both edges of what is in sight. */
const spare = 40;
const mostAtOnce = 400;
/** So many are remembered; a long scroll begins anew. */
const mostKnown = 5_000;

export interface Summaries {
  of(sequence: number | undefined): ExchangeSummary | undefined;
  inSight(first: number, last: number): void;
}

/**
 * Exchanges of a list of sequences, fetched as they come into sight.
 * @param live newest first: what the page knows anyway
 */
export function useSummaries(sequences: readonly number[], live: readonly ExchangeSummary[]): Summaries {
  const known = useRef(new Map<number, ExchangeSummary>());
  const [, setVersion] = useState(0);
  const [sight, setSight] = useState({ first: 0, last: spare });
  const ofLive = useMemo(() => new Map(live.map((exchange) => [exchange.sequence, exchange])), [live]);
  useEffect(() => {
    const from = Math.max(0, sight.first - spare);
    const wanted = sequences
      .slice(from, Math.min(sight.last + spare, from + mostAtOnce))
      .filter((sequence) => !known.current.has(sequence) && !ofLive.has(sequence));
    if (wanted.length === 0) return;
    const abort = new AbortController();
    call('journal.some', { sequences: wanted }, abort.signal).then(
      ({ exchanges }) => {
        if (known.current.size > mostKnown) known.current.clear();
        for (const exchange of exchanges) known.current.set(exchange.sequence, exchange);
        setVersion((version) => version + 1);
      },
      // What is wrong with the connection is shown by the search.
      () => undefined,
    );
    return () => abort.abort();
  }, [sequences, sight, ofLive]);
  return {
    of: (sequence) =>
      sequence === undefined ? undefined : (ofLive.get(sequence) ?? known.current.get(sequence)),
    inSight: (first, last) => setSight({ first, last }),
  };
}
