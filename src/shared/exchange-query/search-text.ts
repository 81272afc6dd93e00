import type { AttributeChange, ExchangeSummary, ResourceChange } from '../exchange';

/**
 * Where plain words are looked for besides the bodies, in lower case: method, status, url (as it came and readable), names, user names, addresses and ids of whom it is about, attribute
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
