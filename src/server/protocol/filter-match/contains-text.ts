/**
 * Whether a text holds another. The engine's own search is the fastest there is for ordinary texts; for a long one in a longer
 * one, both repetitive, it takes as long as their lengths multiplied: five seconds for 18,000 letters in a megabyte, which
 * nothing can interrupt. Such are searched by Knuth, Morris and Pratt, who never look back.
 */

/** In characters; up to here the engine's search knows the whole pattern by heart. */
const shortPattern = 250;
/** In characters; less than a millisecond at its worst. */
const shortText = 2_000;

/** A test for texts that hold this one. */
export function containing(wanted: string): (text: string) => boolean {
  if (wanted.length <= shortPattern) return (text) => text.includes(wanted);
  let borders: Uint32Array | null = null;
  return (text) => {
    if (text.length <= shortText) return text.includes(wanted);
    borders ??= bordersOf(wanted);
    return holds(text, wanted, borders);
  };
}

/** Of each beginning of the pattern: how many letters of its end are its beginning, too. */
function bordersOf(pattern: string): Uint32Array {
  const borders = new Uint32Array(pattern.length);
  let matched = 0;
  for (let index = 1; index < pattern.length; index += 1) {
    const letter = pattern.charCodeAt(index);
    while (matched > 0 && pattern.charCodeAt(matched) !== letter) matched = borders[matched - 1] ?? 0;
    if (pattern.charCodeAt(matched) === letter) matched += 1;
    borders[index] = matched;
  }
  return borders;
}

function holds(text: string, pattern: string, borders: Uint32Array): boolean {
  let matched = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index);
    while (matched > 0 && pattern.charCodeAt(matched) !== letter) matched = borders[matched - 1] ?? 0;
    if (pattern.charCodeAt(matched) === letter) matched += 1;
    if (matched === pattern.length) return true;
  }
  return false;
}
