/** Both ends belong to it. */
export interface StatusRange {
  from: number;
  to: number;
}

const highest = 999;

/** `404`, `4xx`, `40x`, `>=400`, `<300`, `400-404`, several with commas; null for anything else. */
export function statusRangesOf(text: string): StatusRange[] | null {
  const ranges = text.split(',').map(rangeOf);
  return ranges.every((range) => range !== null) ? ranges : null;
}

function rangeOf(text: string): StatusRange | null {
  const [, first, last] = /^(\d{3})(?:-|\.\.)(\d{3})$/.exec(text) ?? [];
  if (first !== undefined) return { from: Number(first), to: Number(last) };
  if (/^[1-9](\d{2}|\dx|xx)$/i.test(text)) return { from: digits(text, '0'), to: digits(text, '9') };
  const [, sign, number] = /^(>=?|<=?|=)(\d{1,3})$/.exec(text) ?? [];
  return number === undefined ? null : compared(sign ?? '=', Number(number));
}

function digits(text: string, instead: string): number {
  return Number(text.replace(/x/gi, instead));
}

function compared(sign: string, number: number): StatusRange {
  if (sign === '=') return { from: number, to: number };
  const edge = sign.endsWith('=') ? 0 : 1;
  return sign.startsWith('>') ? { from: number + edge, to: highest } : { from: 0, to: number - edge };
}
