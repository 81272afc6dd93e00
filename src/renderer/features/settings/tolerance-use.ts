import type { ExchangeSummary } from '../../../shared/exchange';

export interface ToleranceUse {
  requests: number;
  /** When the latest of them arrived, RFC 3339. */
  lastAt: string;
}

/** Which tolerances were needed by these exchanges (newest first), by their id. */
export function toleranceUse(exchanges: readonly ExchangeSummary[]): Map<string, ToleranceUse> {
  const uses = new Map<string, ToleranceUse>();
  for (const { receivedAt, findings } of exchanges) {
    for (const id of new Set(findings.map(({ rule }) => rule))) {
      const known = uses.get(id);
      if (known === undefined) uses.set(id, { requests: 1, lastAt: receivedAt });
      else known.requests += 1;
    }
  }
  return uses;
}
