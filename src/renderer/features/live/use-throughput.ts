import { useEffect, useRef, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { type Counting, countRequests } from './counted-requests';
import { advanced, emptyThroughput, type Throughput } from './throughput';

/** A chart of minutes need not move more often. */
const reportEveryMs = 1000;

/**
 * Counts arrivals, each once. What a burst pushed out of the bounded list before it was seen is known from the counter
 * of requests, and counted as now.
 * @param exchanges newest first
 * @param requests how many there were in all
 */
export function useThroughput(exchanges: ExchangeSummary[], requests: number): Throughput {
  const [throughput, setThroughput] = useState(() => emptyThroughput(Date.now()));
  const reported = useRef(0);
  const counting = useRef<Counting | null>(null);
  useEffect(() => {
    const now = Date.now();
    counting.current = countRequests(counting.current, exchanges, requests, now);
    if (now - reported.current < reportEveryMs) return;
    reported.current = now;
    setThroughput(counting.current.throughput);
  }, [exchanges, requests]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!counting.current || document.hidden) return;
      const moved = advanced(counting.current.throughput, Date.now());
      counting.current = { ...counting.current, throughput: moved };
      reported.current = Date.now();
      setThroughput(moved);
    }, reportEveryMs);
    return () => clearInterval(timer);
  }, []);
  return throughput;
}
