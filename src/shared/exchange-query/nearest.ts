/** The word of a list that a mistyped one comes nearest to; null where half of its letters would be others. */
export function nearestOf<Word extends string>(typed: string, words: readonly Word[]): Word | null {
  const wanted = typed.toLowerCase().slice(0, longest);
  let nearest: { word: Word; distance: number } | null = null;
  for (const word of words) {
    const distance = word.startsWith(wanted) ? 0 : distanceOf(wanted, word);
    if (nearest === null || distance < nearest.distance) nearest = { word, distance };
  }
  return nearest !== null && nearest.distance <= wanted.length / 2 ? nearest.word : null;
}

/** No operator is longer: a pasted page costs no more than a word. */
const longest = 24;

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (let index = 1; index <= other.length; index += 1) {
      const change = (row[index - 1] ?? 0) + (other[index - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
