import type { ExchangeSummary } from '../../../shared/exchange';

const known = new WeakMap<ExchangeSummary[], ExchangeSummary[]>();

/**
 * Without those that no token could assign to a SCIM setting: they may be anybody's, and stand among the requests.
 * The same list for the same list, so that what shows it need not be drawn again.
 */
export function ownRequests(exchanges: ExchangeSummary[]): ExchangeSummary[] {
  const before = known.get(exchanges);
  if (before !== undefined) return before;
  const own = exchanges.filter(({ settingId }) => settingId !== null);
  known.set(exchanges, own);
  return own;
}
