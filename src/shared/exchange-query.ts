/** Which exchanges a list shows: decided by one function, so that the journal and the page's live rows agree. */
import { causeIdOf } from './causes/cause-id';
import type { AttributeChange, ExchangeKind, ExchangeSummary, ResourceChange } from './exchange';
import type { Severity } from './finding';

export interface ExchangeQuery {
  /** Null: those that no token could assign to a SCIM setting. */
  settingId: string | null;
  /** Words that must all occur; see `searchText`. */
  search?: string | undefined;
  kinds?: readonly ExchangeKind[] | undefined;
  withFindings?: boolean | undefined;
  /** With a finding of one of them. */
  severities?: readonly Severity[] | undefined;
  /** With a finding of this cause, by its id. */
  cause?: string | undefined;
  failed?: boolean | undefined;
  simulated?: boolean | undefined;
  /** Only what a client sent: neither replays nor what was imported. */
  fromClient?: boolean | undefined;
  /** Only exchanges about this resource: its subject, or changed by it. */
  resourceId?: string | undefined;
  withUnassigned?: boolean | undefined;
  upTo?: number | undefined;
}

export function matchesQuery(exchange: ExchangeSummary, query: ExchangeQuery): boolean {
  if (!isOfSetting(exchange, query)) return false;
  if (query.upTo !== undefined && exchange.sequence > query.upTo) return false;
  if (query.kinds && !query.kinds.includes(exchange.kind)) return false;
  if (query.withFindings && exchange.findings.length === 0) return false;
  if (query.severities && !hasFinding(exchange, query.severities)) return false;
  if (query.cause !== undefined && !hasCause(exchange, query.cause)) return false;
  if (query.failed && exchange.status < 400) return false;
  if (query.simulated !== undefined && exchange.simulated !== query.simulated) return false;
  if (query.fromClient && exchange.origin !== undefined) return false;
  if (query.resourceId !== undefined && !concerns(exchange, query.resourceId)) return false;
  return matchesSearch(exchange, query.search ?? '');
}

function hasFinding({ findings }: ExchangeSummary, severities: readonly Severity[]): boolean {
  return findings.some(({ severity }) => severities.includes(severity));
}

function hasCause({ findings }: ExchangeSummary, cause: string): boolean {
  return findings.some((finding) => causeIdOf(finding) === cause);
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

function matchesSearch(exchange: ExchangeSummary, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = searchText(exchange);
  return words.every((word) => text.includes(word));
}

/**
 * In lower case: method, status, url (as it came and readable), names, user names, addresses and ids of whom it is about, attribute
 * paths and values that changed, titles, severities and attribute paths of findings.
 */
export function searchText(exchange: ExchangeSummary): string {
  const { method, status, url, subject, lookUp, changes, findings, errorDetail } = exchange;
  return [
    method,
    status,
    url,
    readableUrl(url),
    subject?.displayName,
    subject?.id,
    lookUp?.value,
    errorDetail,
    ...changes.flatMap(wordsOfChange),
    ...findings.flatMap(({ title, severity, attributePath }) => [title, severity, attributePath]),
  ]
    .join(' ')
    .toLowerCase();
}

function wordsOfChange({ resource, after, attributes, membersAdded, membersRemoved }: ResourceChange) {
  const people = [resource, ...membersAdded, ...membersRemoved];
  return [
    ...people.flatMap(({ displayName, id }) => [displayName, id]),
    after?.name,
    after?.email,
    after?.externalId,
    after?.timezone,
    ...attributes.flatMap(({ attributePath, before: was, after: is }) => [
      attributePath,
      valueWords(was),
      valueWords(is),
    ]),
  ];
}

function valueWords(value: AttributeChange['after']): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Path and query as a person reads them: `filter=userName eq "x"`. What can't be decoded stays as it came. */
export function readableUrl(url: string): string {
  try {
    const query = url.indexOf('?');
    if (query < 0) return decodeURIComponent(url);
    return decodeURIComponent(url.slice(0, query) + url.slice(query).replaceAll('+', ' '));
  } catch {
    return url;
  }
}
