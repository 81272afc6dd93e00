/** Which of the known texts are most like one that is not known. */

const mostNamed = 3;
/** Of the longer one's letters at least two in five are the same. */
const leastAlike = 0.4;

/** The likeliest first; none that is like it in nothing. */
export function nearestTo(text: string, known: readonly string[]): string[] {
  return known
    .map((one) => ({ one, likeness: likeness(lastPart(text), lastPart(one)) + likeness(text, one) }))
    .filter(({ likeness }) => likeness > 2 * leastAlike)
    .sort((first, second) => second.likeness - first.likeness)
    .slice(0, mostNamed)
    .map(({ one }) => one);
}

/** What a path is about stands at its end. */
function lastPart(path: string): string {
  return path.split(/[.:]/).at(-1) ?? path;
}

/** From 0 to 1: 1 for the same in any case. */
function likeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length, 1);
  return 1 - changesBetween(one.toLowerCase(), other.toLowerCase()) / longer;
}

/** Letters to put in, leave out or change (Levenshtein). */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const kept = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
