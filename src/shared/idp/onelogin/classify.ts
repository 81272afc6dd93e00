import type { ExchangeKind, ExchangeSummary } from '../../exchange';

const identifier = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Enable looks for a user name that nobody has; which one is not published. A bare identifier is no name of a person. Any other
 * empty search may be a first look-up as well: it proves the connection either way.
 */
export function classifyOneLogin({ method, lookUp }: ExchangeSummary): ExchangeKind | null {
  if (method !== 'GET' || lookUp === null || lookUp.totalResults > 0) return null;
  return lookUp.attributePath.toLowerCase() === 'username' && identifier.test(lookUp.value) ? 'probe' : null;
}
