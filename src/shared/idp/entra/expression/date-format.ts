/**
 * Dates by Microsoft's custom format letters (.NET custom date and time format strings), as far as the expressions of provisioning
 * need them; everything is UTC. A letter that is not in this list is refused by name, so that no date comes out wrong unseen.
 */

interface Letters {
  /** Takes its part at a place: its value and where it ends; null where it does not stand there. */
  read: (text: string, at: number) => { value: number; end: number } | null;
  write: (date: Date) => string;
  part: keyof DateParts;
}

interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  hourOfHalf: number;
  half: number;
  minute: number;
  second: number;
  millisecond: number;
  /** Minutes east of UTC. */
  offset: number;
}

type Piece = { letters: Letters } | { literal: string };

const formatLetters: Readonly<Record<string, Letters>> = {
  yyyy: number('year', 4, 4, (date) => date.getUTCFullYear()),
  MM: number('month', 2, 2, (date) => date.getUTCMonth() + 1),
  M: number('month', 1, 2, (date) => date.getUTCMonth() + 1),
  dd: number('day', 2, 2, (date) => date.getUTCDate()),
  d: number('day', 1, 2, (date) => date.getUTCDate()),
  HH: number('hour', 2, 2, (date) => date.getUTCHours()),
  H: number('hour', 1, 2, (date) => date.getUTCHours()),
  hh: number('hourOfHalf', 2, 2, hourOfHalf),
  h: number('hourOfHalf', 1, 2, hourOfHalf),
  mm: number('minute', 2, 2, (date) => date.getUTCMinutes()),
  m: number('minute', 1, 2, (date) => date.getUTCMinutes()),
  ss: number('second', 2, 2, (date) => date.getUTCSeconds()),
  s: number('second', 1, 2, (date) => date.getUTCSeconds()),
  tt: { part: 'half', read: readHalf, write: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM') },
  zzz: { part: 'offset', read: readOffset, write: () => '+00:00' },
  f: fraction(1),
  ff: fraction(2),
  fff: fraction(3),
};

/** In the words of an error. */
export const knownLetters = Object.keys(formatLetters).join(', ');

/**
 * @param format letters of the list above; what stands in apostrophes, T, Z and every other sign stand for themselves
 * @returns its pieces, or the letters that are not known here
 */
export function readFormat(format: string): { pieces: Piece[] } | { unknown: string } {
  const pieces: Piece[] = [];
  for (const [found, quoted, run] of format.matchAll(/'([^']*)'|([A-Za-z])\2*|[\s\S]/g)) {
    const letters = Object.hasOwn(formatLetters, found) ? formatLetters[found] : undefined;
    if (letters !== undefined) pieces.push({ letters });
    else if (run !== undefined && !/^[TZ]$/.test(found)) return { unknown: found };
    else pieces.push({ literal: quoted ?? found });
  }
  return { pieces };
}

/** @returns milliseconds since 1970, or null where the text is not of this form or no day of the calendar */
export function parseDate(text: string, pieces: readonly Piece[]): number | null {
  const parts: Partial<DateParts> = {};
  let at = 0;
  for (const piece of pieces) {
    if ('literal' in piece) {
      if (!text.startsWith(piece.literal, at)) return null;
      at += piece.literal.length;
    } else {
      const found = piece.letters.read(text, at);
      if (found === null) return null;
      parts[piece.letters.part] = found.value;
      at = found.end;
    }
  }
  return at === text.length ? instant(parts) : null;
}

/** @param date milliseconds since 1970 */
export function writeDate(date: number, pieces: readonly Piece[]): string {
  const instantly = new Date(date);
  return pieces
    .map((piece) => ('literal' in piece ? piece.literal : piece.letters.write(instantly)))
    .join('');
}

function number(part: keyof DateParts, least: number, most: number, of: (date: Date) => number): Letters {
  const pattern = new RegExp(`\\d{${least},${most}}`, 'y');
  return {
    part,
    read: (text, at) => {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      return found === undefined ? null : { value: Number(found), end: at + found.length };
    },
    write: (date) => String(of(date)).padStart(least, '0'),
  };
}

function fraction(length: number): Letters {
  const { read } = number('millisecond', length, length, () => 0);
  return {
    part: 'millisecond',
    read: (text, at) => {
      const found = read(text, at);
      return found === null ? null : { ...found, value: found.value * 10 ** (3 - length) };
    },
    write: (date) => String(date.getUTCMilliseconds()).padStart(3, '0').slice(0, length),
  };
}

function hourOfHalf(date: Date): number {
  return date.getUTCHours() % 12 || 12;
}

function readHalf(text: string, at: number) {
  const half = ['AM', 'PM'].indexOf(text.slice(at, at + 2).toUpperCase());
  return half === -1 ? null : { value: half, end: at + 2 };
}

function readOffset(text: string, at: number) {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})/.exec(text.slice(at, at + 6)) ?? [];
  if (sign === undefined) return null;
  const east = Number(hours) * 60 + Number(minutes);
  return { value: sign === '-' ? -east : east, end: at + 6 };
}

/** Parts that the form does not have are those of the first moment of the day, as in .NET; without a year there is no date. */
function instant(parts: Partial<DateParts>): number | null {
  const { year, month = 1, day = 1, minute = 0, second = 0, millisecond = 0, offset = 0 } = parts;
  const hour = hourOf(parts);
  if (year === undefined || year < 1 || hour === null || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.setUTCHours(hour, minute, second, millisecond) - offset * 60_000;
}

function hourOf({ hour, hourOfHalf: ofHalf, half = 0 }: Partial<DateParts>): number | null {
  if (ofHalf === undefined) return hour ?? 0;
  return ofHalf < 1 || ofHalf > 12 ? null : (ofHalf % 12) + half * 12;
}
