import { useEffect, useRef, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';

const markedMs = 2500;
/** Of a burst only this many are marked: a screen full of marks says nothing. */
const mostMarked = 12;
const nobody: ReadonlySet<number> = new Set();

/** Sequences that arrived a moment ago. What is there at first, and what was cleared, is no arrival. */
export function useArrivals(exchanges: ExchangeSummary[]): ReadonlySet<number> {
  const newest = exchanges[0]?.sequence ?? 0;
  const known = useRef(newest);
  const [marked, setMarked] = useState(nobody);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer exchange is an arrival
  useEffect(() => {
    const before = known.current;
    known.current = newest;
    if (newest <= before || before === 0) return;
    const arrived = exchanges.slice(0, mostMarked).filter(({ sequence }) => sequence > before);
    setMarked((earlier) => new Set([...arrived.map(({ sequence }) => sequence), ...earlier]));
    const timer = setTimeout(() => setMarked(nobody), markedMs);
    return () => clearTimeout(timer);
  }, [newest]);
  return marked;
}
