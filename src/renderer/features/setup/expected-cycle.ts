/** When an identity provider that works in cycles is expected next. */
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Rhythm } from '../../../shared/idp/identity-provider';

/** The newest real request; rehearsals say nothing about the next cycle. */
export function lastRealRequest(exchanges: readonly ExchangeSummary[]): ExchangeSummary | null {
  return exchanges.find(({ simulated, kind }) => !simulated && kind !== 'refused') ?? null;
}

/**
 * Counted from the end of the cycle before. Null before the first user was created by the real identity provider, since
 * the first cycle has no known hour, and where an identity provider works in no cycles.
 */
export function expectedCycle(
  exchanges: readonly ExchangeSummary[],
  { cycleMs }: Pick<Rhythm, 'cycleMs'>,
): Date | null {
  const hasBegun = exchanges.some(
    ({ simulated, method, kind }) => !simulated && kind === 'write' && method === 'POST',
  );
  const last = lastRealRequest(exchanges);
  return cycleMs !== null && hasBegun && last !== null
    ? new Date(Date.parse(last.receivedAt) + cycleMs)
    : null;
}
