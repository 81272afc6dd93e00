/** The beginning of a text that is too long to be recorded whole. */

/**
 * The text itself, or its beginning with a mark at the end that there is more.
 * @param length in characters, the mark included
 */
export function truncateText(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, '');
  // Copied: a slice would keep the whole text in memory for as long as the exchange is stored.
  return `${Buffer.from(kept, 'utf16le').toString('utf16le')}…`;
}
