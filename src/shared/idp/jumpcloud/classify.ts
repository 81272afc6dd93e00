import { requestTarget } from '../../activity/request-target';
import type { ExchangeKind, ExchangeSummary } from '../../exchange';
import { isTestGroup, isTestUser } from './test-user';

/**
 * Test Connection writes: its test user and test group come and go. A group of that name that has members, or gets some, is one
 * that somebody made.
 */
export function classifyJumpCloud(exchange: ExchangeSummary): ExchangeKind | null {
  const { kind, method, subject, changes } = exchange;
  if (kind === 'read') return isFirstList(exchange) ? 'probe' : null;
  const [change] = changes;
  const about = change?.resource ?? subject;
  if (kind !== 'write' || about === null || about === undefined) return null;
  if (about.resourceType === 'User') return isTestUser(about.displayName) ? 'probe' : null;
  if (about.resourceType !== 'Group' || !isTestGroup(about.displayName)) return null;
  const isEmpty = (change?.after?.memberCount ?? 0) === 0;
  return method === 'DELETE' || (method === 'POST' && isEmpty) ? 'probe' : null;
}

/** Before it writes, the test reads both lists from their beginning; an import goes on with the pages behind it. */
function isFirstList({ method, url }: ExchangeSummary): boolean {
  const { resourceType, id } = requestTarget(url);
  if (method !== 'GET' || resourceType === null || id) return false;
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  return !query.has('filter') && (query.get('startIndex') ?? '1') === '1';
}
