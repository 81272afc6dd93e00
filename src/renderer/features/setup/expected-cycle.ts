/** When an identity provider that works in cycles is expected next. */
import type { ExchangeSummary } from '../../../shared/exchange';

/** Entra looks for changes about every 40 minutes, counted from the end of the cycle before. */
const cycleMs = 40 * 60_000;

/** The newest real request; rehearsals say nothing about the next cycle. */
export function lastRealRequest(exchanges: readonly ExchangeSummary[]): ExchangeSummary | null {
  return exchanges.find(({ simulated, kind }) => !simulated && kind !== 'refused') ?? null;
}

/** Null before the first user was created by the real identity provider: the first cycle has no known hour. */
export function expectedCycle(exchanges: readonly ExchangeSummary[]): Date | null {
  const hasBegun = exchanges.some(
    ({ simulated, method, kind }) => !simulated && kind === 'write' && method === 'POST',
  );
  const last = lastRealRequest(exchanges);
  return hasBegun && last !== null ? new Date(Date.parse(last.receivedAt) + cycleMs) : null;
}
