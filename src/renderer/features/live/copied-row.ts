import { textOf } from '../../../shared/activity';
import type { FeedRow } from './feed-rows';

/** What `c` copies from a line of the feed: the sentence, and the request behind it. */
export function copiedRow(row: FeedRow): string {
  if (row.type === 'section' || row.type === 'older') return '';
  if (row.type === 'look-ups') return row.text;
  const { method, url, status } = row.exchange;
  return `${textOf(row.sentence)} (${method} ${url}, ${status})`;
}
