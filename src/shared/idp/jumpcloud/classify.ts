import type { ExchangeKind, ExchangeSummary } from '../../exchange';
import { isTestGroup, isTestUser } from './test-user';

/**
 * Test Connection writes: its test user and test group come and go. A group of that name that has members, or gets some, is one
 * that somebody made.
 */
export function classifyJumpCloud({
  kind,
  method,
  subject,
  changes: [change],
}: ExchangeSummary): ExchangeKind | null {
  const about = change?.resource ?? subject;
  if (kind !== 'write' || about === null || about === undefined) return null;
  if (about.resourceType === 'User') return isTestUser(about.displayName) ? 'probe' : null;
  if (about.resourceType !== 'Group' || !isTestGroup(about.displayName)) return null;
  const isEmpty = (change?.after?.memberCount ?? 0) === 0;
  return method === 'DELETE' || (method === 'POST' && isEmpty) ? 'probe' : null;
}
