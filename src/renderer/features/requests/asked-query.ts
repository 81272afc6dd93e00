import { printTerm } from '../../../shared/exchange-query/print';

let remembered = '';

/** A search survives a visit to another page, not a restart. */
export function rememberedQuery(): string {
  return remembered;
}

export function rememberQuery(query: string): void {
  remembered = query;
}

/**
 * The search that an address asks for, as its part after the question mark says it: `query` as it stands, `cause` for the findings of
 * one cause, `scanners`. Null where it asks for none.
 */
export function queryIn(search: string): string | null {
  const asked = new URLSearchParams(search);
  const cause = asked.get('cause');
  if (cause !== null) return printTerm({ operator: 'cause', value: cause, negated: false });
  return asked.has('scanners') ? 'is:scanner' : asked.get('query');
}

/** Address of the requests that a search finds. */
export function queryPath(query: string): string {
  return `/requests?query=${encodeURIComponent(query)}`;
}
