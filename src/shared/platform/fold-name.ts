/**
 * A name as names are compared: lower case, without accents, with single spaces. `Türkiye`, `TURKIYE` and `turkiye` are one.
 * `scripts/generate-tables.mjs` folds the names in the tables the same way.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
