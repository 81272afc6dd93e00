import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { call } from '../../state/api';

/** Rows that are fetched beyond both edges of what is in sight. */
const spare = 40;
const mostAtOnce = 400;
/** So many are remembered. */
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
  /** Known, or on their way: the next step of a search asks for none of them again. */
  const asked = useRef(new Set<number>());
  const [, setVersion] = useState(0);
  const [sight, setSight] = useState({ first: 0, last: spare });
  const ofLive = useMemo(() => new Map(live.map((exchange) => [exchange.sequence, exchange])), [live]);
  useEffect(() => {
    const from = Math.max(0, sight.first - spare);
    const wanted = sequences
      .slice(from, Math.min(sight.last + spare, from + mostAtOnce))
      .filter((sequence) => !asked.current.has(sequence) && !ofLive.has(sequence));
    if (wanted.length === 0) return;
    for (const sequence of wanted) asked.current.add(sequence);
    call('journal.some', { sequences: wanted }).then(
      ({ exchanges }) => {
        for (const exchange of exchanges) known.current.set(exchange.sequence, exchange);
        if (known.current.size > mostKnown) forget(known.current, asked.current);
        setVersion((version) => version + 1);
      },
      // What is wrong with the connection is shown by the search.
      () => {
        for (const sequence of wanted) asked.current.delete(sequence);
      },
    );
  }, [sequences, sight, ofLive]);
  return {
    of: (sequence) =>
      sequence === undefined ? undefined : (ofLive.get(sequence) ?? known.current.get(sequence)),
    inSight: (first, last) => setSight({ first, last }),
  };
}

/** The half that was fetched first. */
function forget(known: Map<number, ExchangeSummary>, asked: Set<number>): void {
  for (const sequence of [...known.keys()].slice(0, mostKnown / 2)) {
    known.delete(sequence);
    asked.delete(sequence);
  }
}
