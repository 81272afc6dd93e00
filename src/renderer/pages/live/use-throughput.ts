import { useEffect, useRef, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import { advanced, emptyThroughput, type Throughput, withRequests } from './throughput';

interface Counting {
  throughput: Throughput;
  /** Sequence up to which everything is counted. */
  counted: number;
  requests: number;
}

/**
 * Counts arrivals, each once. What a burst pushed out of the bounded list before it was seen is known from the counter
 * of requests, and counted as now.
 * @param exchanges newest first
 * @param requests how many there were in all
 */
export function useThroughput(exchanges: ExchangeSummary[], requests: number): Throughput {
  const [throughput, setThroughput] = useState(() => emptyThroughput(Date.now()));
  const counting = useRef<Counting | null>(null);
  useEffect(() => {
    counting.current = counted(counting.current, exchanges, requests);
    setThroughput(counting.current.throughput);
  }, [exchanges, requests]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!counting.current || document.hidden) return;
      const moved = advanced(counting.current.throughput, Date.now());
      counting.current = { ...counting.current, throughput: moved };
      setThroughput(moved);
    }, 2000);
    return () => clearInterval(timer);
  }, []);
  return throughput;
}

/** @param before null at first, and everything starts again when there are fewer requests than before (cleared) */
export function counted(before: Counting | null, exchanges: ExchangeSummary[], requests: number): Counting {
  const now = Date.now();
  const fresh = !before || requests < before.requests;
  const since = fresh ? 0 : before.counted;
  const times: number[] = [];
  for (const { sequence, receivedAt } of exchanges) {
    if (sequence <= since) break;
    times.push(Date.parse(receivedAt));
  }
  const unseen = fresh ? 0 : Math.max(0, requests - before.requests - times.length);
  for (let index = 0; index < unseen; index++) times.push(now);
  const base = fresh ? emptyThroughput(now) : advanced(before.throughput, now);
  return {
    throughput: withRequests(base, times),
    counted: Math.max(since, exchanges[0]?.sequence ?? 0),
    requests,
  };
}
