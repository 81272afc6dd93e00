/** What a search has found, put together from its steps. */

/** Both newest first, as a search tells them; nothing twice. */
export function mergedSequences(before: readonly number[], found: readonly number[]): number[] {
  if (found.length === 0) return [...before];
  const merged = [...found].sort((one, other) => other - one);
  if (before.length === 0) return merged;
  const all: number[] = [];
  let at = 0;
  for (const sequence of before) {
    while ((merged[at] ?? 0) > sequence) all.push(merged[at++] ?? 0);
    if (merged[at] === sequence) at += 1;
    all.push(sequence);
  }
  return [...all, ...merged.slice(at)];
}
