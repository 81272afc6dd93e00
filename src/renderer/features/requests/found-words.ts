import { counted } from '../../../shared/plural';

interface Counts {
  /** Of all requests; null before the journal was read: a number that is not known is not 0. */
  total: number | null;
  /** Of those, how many the SCIM setting has had since it was cleared. */
  own: number;
  /** Null while nothing is searched. */
  search: {
    total: number | null;
    found: { progress: { searched: number; of: number } | null; done: boolean };
  } | null;
}

/** How many requests are listed, as it stands in the search field. */
export function foundWords({ total, own, search }: Counts): string {
  if (search !== null) return searchWords(search, total);
  if (total === null) return '';
  const apart = total - own;
  if (own === 0 || apart <= 0) return counted(total, 'request');
  return `${counted(total, 'request')}, ${apart.toLocaleString('en-US')} without a SCIM setting`;
}

function searchWords({ total, found }: NonNullable<Counts['search']>, all: number | null): string {
  if (total === null || found.progress === null) return 'Searching…';
  const of = found.done ? (all ?? found.progress.of) : found.progress.of;
  const words = `${total.toLocaleString('en-US')} of ${of.toLocaleString('en-US')}`;
  if (found.done) return words;
  const percent = Math.floor((100 * found.progress.searched) / Math.max(1, found.progress.of));
  return `${words}, ${percent} % searched`;
}
