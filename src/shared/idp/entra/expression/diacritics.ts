/** The table on Microsoft's page of functions: what NormalizeDiacritics makes of a letter. Upper case follows lower case. */
const table: Readonly<Record<string, string>> = {
  a: 'ä à â ã å á ą ă ā ā́ ā̀ ā̂ ā̃ ǟ ā̈ ǡ a̱ å̄',
  ae: 'æ ǣ',
  c: 'ç č ć c̄ c̱',
  d: 'ď d̄ ḏ',
  e: 'ë è é ê ę ě ė ē ḗ ḕ ē̂ ē̃ ê̄ e̱ ë̄ e̊̄',
  g: 'ğ ḡ g̱',
  i: 'ï î ì í ī ī́ ī̀ ī̂ ī̃ i̱',
  l: 'ľ ł l̄ ḹ ḻ',
  n: 'ñ ń ň n̄ ṉ',
  o: 'ö ò ő õ ô ó ō ṓ ṑ ō̂ ō̃ ȫ ō̈ ǭ ȭ ȱ o̱',
  oe: 'ø ø̄ œ̄ œ',
  r: 'ř r̄ ṟ ṝ',
  s: 'š ś ș ş s̄ s̱',
  ss: 'ß',
  t: 'ť ț t̄ ṯ',
  u: 'ü ù û ú ů ű ū ū́ ū̀ ū̂ ū̃ u̇̄ ǖ ṻ ṳ̄ u̱',
  y: 'ÿ ý ȳ ȳ́ ȳ̀ ȳ̃ y̱',
  z: 'ź ž ż z̄ ẕ',
};

/** By letter with its marks apart, so that both ways to write an umlaut are found. */
const plainLetters = new Map<string, string>([
  ...Object.entries(table).flatMap(([plain, letters]) =>
    letters.split(' ').flatMap((letter): [string, string][] => [
      [letter.normalize('NFD'), plain],
      [letter.toUpperCase().normalize('NFD'), plain.toUpperCase()],
    ]),
  ),
  // Here upper case would lead astray: ß would become SS, ı a plain I.
  ['ß', 'ss'],
  ['ı', 'i'],
  ['İ'.normalize('NFD'), 'I'],
]);

/** Letters that are not in the table stay as they are. */
export function withoutDiacritics(text: string): string {
  return text.replace(/\P{M}\p{M}*/gu, (letter) => plainLetters.get(letter.normalize('NFD')) ?? letter);
}
