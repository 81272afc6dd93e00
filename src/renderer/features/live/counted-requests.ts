import type { ExchangeSummary } from '../../../shared/exchange';
import { advanced, emptyThroughput, type Throughput, withRequests } from './throughput';

export interface Counting {
  throughput: Throughput;
  /** Sequence up to which everything is counted. */
  counted: number;
  requests: number;
}

/**
 * Counts what has arrived since `before`; everything starts again when there are fewer requests than before (cleared).
 * @param before null at first
 * @param exchanges newest first
 * @param requests how many there were in all
 */
export function countRequests(
  before: Counting | null,
  exchanges: ExchangeSummary[],
  requests: number,
  now: number,
): Counting {
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
