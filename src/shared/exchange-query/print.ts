import type { Term } from './parse';

/** Terms as text that is read as the same terms. */
export function printQuery(terms: readonly Term[]): string {
  return terms.map(printTerm).join(' ');
}

export function printTerm({ operator, value, negated }: Term): string {
  const sign = negated ? '!' : '';
  if (operator === null) return `${sign}${readsAsAWord(value) ? value : quoted(value)}`;
  return `${sign}${operator}:${/[\s"]/.test(value) ? quoted(value) : value}`;
}

/** Nothing in it holds blanks together, turns it round or makes an operator of it. */
function readsAsAWord(value: string): boolean {
  return !/[\s"]|^[!-]|^[a-z-]+:/i.test(value);
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
