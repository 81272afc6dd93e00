import { requestTarget } from '../../activity/request-target';
import type { ExchangeKind, ExchangeSummary } from '../../exchange';

/**
 * Test API Credentials asks for the first two users, Test Connector Configuration and the published test suite for the first one.
 * An import asks for pages of a hundred, as the test does of groups: those stay what they are.
 */
export function classifyOkta({ method, url, kind }: ExchangeSummary): ExchangeKind | null {
  if (method !== 'GET' || kind !== 'read') return null;
  const { resourceType, id } = requestTarget(url);
  if (resourceType?.toLowerCase() !== 'user' || id !== null) return null;
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const isFirstPage = query.get('startIndex') === '1' && !query.has('filter');
  return isFirstPage && /^[12]$/.test(query.get('count') ?? '') ? 'probe' : null;
}
