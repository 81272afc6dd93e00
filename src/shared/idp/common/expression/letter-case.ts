/**
 * Upper and lower case letter by letter, as .NET has it: a letter never becomes two (ß stays ß), and without a culture the Turkish
 * dotless i and dotted I stay as they are. Only Turkish and Azeri have rules of their own.
 * Source: System.Globalization.Native of .NET, `ChangeCaseInvariant` and `ChangeCaseTurkish`.
 */

/** @param culture a language tag such as tr-TR; null for the invariant culture */
export function lowerCase(text: string, culture: string | null = null): string {
  return changed(text, (letter) => letter.toLowerCase(), {
    ...(culture === null ? { İ: 'İ' } : { İ: 'i' }),
    ...turkish(culture, { I: 'ı' }),
  });
}

/** @param culture a language tag such as tr-TR; null for the invariant culture */
export function upperCase(text: string, culture: string | null = null): string {
  return changed(text, (letter) => letter.toUpperCase(), {
    ...(culture === null ? { ı: 'ı' } : {}),
    ...turkish(culture, { i: 'İ' }),
  });
}

/** A word with its first letter in upper case, the rest as it is. */
export function capitalised(word: string): string {
  const [first = ''] = word;
  return upperCase(first) + word.slice(first.length);
}

function turkish(culture: string | null, letters: Record<string, string>): Record<string, string> {
  return culture !== null && /^(?:tr|az)\b/i.test(culture) ? letters : {};
}

function changed(text: string, change: (letter: string) => string, own: Record<string, string>): string {
  return Array.from(text, (letter) => own[letter] ?? single(letter, change(letter))).join('');
}

function single(letter: string, other: string): string {
  return Array.from(other).length === 1 ? other : letter;
}
