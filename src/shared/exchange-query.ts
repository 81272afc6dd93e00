/** Which exchanges a list shows: decided by one function, so that the journal and the page's live rows agree. */
import type { ExchangeKind, ExchangeSummary } from './exchange';
import { matcherOf } from './exchange-query/match';
import { parseQuery } from './exchange-query/parse';

export interface ExchangeQuery {
  /** Null: those that no token could assign to a SCIM setting. */
  settingId: string | null;
  /** In the search language of the requests. Bodies are looked at by `search` of the journal alone. */
  search?: string | undefined;
  kinds?: readonly ExchangeKind[] | undefined;
  /** Only what a client sent: neither replays nor what was imported. */
  fromClient?: boolean | undefined;
  /** Only exchanges about this resource: its subject, or changed by it. */
  resourceId?: string | undefined;
  withUnassigned?: boolean | undefined;
  upTo?: number | undefined;
}

export function matchesQuery(exchange: ExchangeSummary, query: ExchangeQuery): boolean {
  return queryMatcher(query)(exchange);
}

/** The same for many exchanges: the search is read once. */
export function queryMatcher(query: ExchangeQuery, now = new Date()): (exchange: ExchangeSummary) => boolean {
  const search = matcherOf(parseQuery(query.search ?? '').terms, now);
  return (exchange) =>
    isWithin(exchange, query) && isOfSetting(exchange, query) && search.bySummary(exchange, null) === true;
}

function isWithin(
  exchange: ExchangeSummary,
  { upTo, kinds, fromClient, resourceId }: ExchangeQuery,
): boolean {
  if (upTo !== undefined && exchange.sequence > upTo) return false;
  if (kinds && !kinds.includes(exchange.kind)) return false;
  if (fromClient && exchange.origin !== undefined) return false;
  return resourceId === undefined || concerns(exchange, resourceId);
}

function isOfSetting({ settingId }: ExchangeSummary, query: ExchangeQuery): boolean {
  return settingId === query.settingId || (query.withUnassigned === true && settingId === null);
}

/** Whether an exchange was about a resource, or changed it, or moved it in or out of a group. */
export function concerns({ subject, changes }: ExchangeSummary, resourceId: string): boolean {
  if (subject?.id === resourceId) return true;
  return changes.some(
    ({ resource, membersAdded, membersRemoved }) =>
      resource.id === resourceId ||
      membersAdded.some(({ id }) => id === resourceId) ||
      membersRemoved.some(({ id }) => id === resourceId),
  );
}
