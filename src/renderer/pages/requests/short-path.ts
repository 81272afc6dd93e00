import { readableUrl } from '../../../shared/exchange-query';

/** Path and query to read in a row: the base path is the same in every row and says nothing. */
export function shortPath(url: string): string {
  const readable = readableUrl(url);
  const short = readable.replace(/^\/scim(?:\/v2)?(?=\/|$)/i, '');
  return short === '' ? readable : short;
}
