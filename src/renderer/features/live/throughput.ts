/** Requests per second over the last minutes, counted as they arrive: the list of exchanges is bounded, this is not. */
export interface Throughput {
  bucketMs: number;
  /** Requests per bucket, oldest first; the last one is the bucket of `until`. */
  counts: number[];
  /** Start of the last bucket, milliseconds since 1970. */
  until: number;
}

export function emptyThroughput(now: number, bucketMs = 2000, buckets = 90): Throughput {
  return { bucketMs, counts: new Array<number>(buckets).fill(0), until: bucketStart(now, bucketMs) };
}

/** The same window, moved on so that it ends at `now`; it never moves back. */
export function advanced(throughput: Throughput, now: number): Throughput {
  const { bucketMs, counts, until } = throughput;
  const end = bucketStart(now, bucketMs);
  const steps = Math.min(counts.length, Math.round((end - until) / bucketMs));
  if (steps <= 0) return throughput;
  return { bucketMs, counts: [...counts.slice(steps), ...new Array<number>(steps).fill(0)], until: end };
}

/** Adds one request for each time; those before the window are left out, those after `until` count as newest. */
export function withRequests(throughput: Throughput, times: number[]): Throughput {
  if (times.length === 0) return throughput;
  const { bucketMs, until } = throughput;
  const counts = throughput.counts.slice();
  for (const time of times) {
    const back = Math.max(0, Math.round((until - bucketStart(time, bucketMs)) / bucketMs));
    const index = counts.length - 1 - back;
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return { ...throughput, counts };
}

/** Requests per second, oldest first. */
export function ratesOf({ counts, bucketMs }: Throughput): number[] {
  return counts.map((count) => (count * 1000) / bucketMs);
}

/** What the chart shows, in words, for those who don't see it. */
export function throughputText(throughput: Throughput): string {
  const minutes = Math.round((throughput.counts.length * throughput.bucketMs) / 60_000);
  const total = throughput.counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return `No requests in the last ${minutes} minutes`;
  const peak = Math.max(...ratesOf(throughput));
  return `${total.toLocaleString('en-US')} requests in the last ${minutes} minutes, at most ${rateText(peak)} per second`;
}

export function rateText(rate: number): string {
  return rate.toLocaleString('en-US', { maximumFractionDigits: rate < 10 ? 1 : 0 });
}

function bucketStart(time: number, bucketMs: number): number {
  return Math.floor(time / bucketMs) * bucketMs;
}
