/** When an identity provider that works in cycles sends next, from what it has sent so far. */
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Rhythm } from '../../../shared/idp/identity-provider';

export interface NextCycle {
  /** The end of the cycle before, and when the next one is due. Epoch, milliseconds. */
  from: number;
  at: number;
  /** How many pauses between cycles were seen here that it is taken from; 0 where the usual one is assumed. */
  observed: number;
}

interface Burst {
  start: number;
  end: number;
  beginsWithTest: boolean;
  /** Ids of whom or what it changed. */
  changed: Set<string>;
}

/** So many of the newest pauses count. */
const mostPauses = 5;

/** @param exchanges newest first @returns null before the real identity provider has sent anything but a test */
export function nextCycle(
  exchanges: readonly ExchangeSummary[],
  { pauseMs }: Pick<Rhythm, 'pauseMs'>,
  cycleMs: number,
): NextCycle | null {
  const cycles = burstsOf(exchanges, pauseMs).filter((burst) => !isByHand(burst));
  const [last] = cycles;
  if (last === undefined) return null;
  const pauses = cycles
    .flatMap(({ end }, index) => (cycles[index - 1]?.start ?? Number.NaN) - end)
    .filter((pause) => pause > cycleMs / 2 && pause < cycleMs * 1.5)
    .slice(0, mostPauses);
  return { from: last.end, at: last.end + (median(pauses) ?? cycleMs), observed: pauses.length };
}

/** Newest first. What follows within a pause of the rhythm belongs together. */
function burstsOf(exchanges: readonly ExchangeSummary[], pauseMs: number): Burst[] {
  const bursts: Burst[] = [];
  for (const exchange of exchanges) {
    if (exchange.simulated || exchange.origin !== undefined || isTurnedAway(exchange)) continue;
    const at = Date.parse(exchange.receivedAt);
    let burst = bursts.at(-1);
    if (burst === undefined || burst.start - at > pauseMs) {
      burst = { start: at, end: at, beginsWithTest: false, changed: new Set() };
      bursts.push(burst);
    }
    burst.start = at;
    burst.beginsWithTest = exchange.kind === 'probe';
    for (const { resource } of exchange.changes) burst.changed.add(resource.id);
  }
  return bursts;
}

function isTurnedAway({ kind }: ExchangeSummary): boolean {
  return kind === 'refused' || kind === 'scanner';
}

/** A test of the connection, or one person sent at once: somebody pressed a button, and the cycle goes on as before. */
function isByHand({ beginsWithTest, changed }: Burst): boolean {
  return beginsWithTest && changed.size < 2;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
