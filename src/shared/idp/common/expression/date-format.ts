/**
 * Dates by the letters of a format, as far as the expressions of provisioning need them. Each language has letters
 * of its own; one that is not in its list is refused by name, so that no date comes out wrong unseen.
 */

export interface DateLetters {
  /** Takes its part at a place: its value and where it ends; null where it does not stand there. */
  read: (text: string, at: number) => { value: number; end: number } | null;
  /** @param date moved so that its UTC parts are those of the zone @param east minutes of the zone */
  write: (date: Date, east: number) => string;
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

export interface DateDialect {
  letters: Readonly<Record<string, DateLetters>>;
  /** Letters that stand for themselves without apostrophes. */
  literals: RegExp;
}

export type DatePiece = { letters: DateLetters } | { literal: string };

const values = {
  year: (date: Date) => date.getUTCFullYear(),
  month: (date: Date) => date.getUTCMonth() + 1,
  day: (date: Date) => date.getUTCDate(),
  hour: (date: Date) => date.getUTCHours(),
  hourOfHalf: (date: Date) => date.getUTCHours() % 12 || 12,
  minute: (date: Date) => date.getUTCMinutes(),
  second: (date: Date) => date.getUTCSeconds(),
};

/** A number of at least so many digits, and at most two or as many. */
export function numberLetters(part: keyof typeof values, least: number): DateLetters {
  return {
    part,
    read: digitsReader(least, Math.max(least, 2)),
    write: (date) => String(values[part](date)).padStart(least, '0'),
  };
}

/** Digits of the part of a second, at most three. */
export function fractionLetters(length: number): DateLetters {
  const read = digitsReader(length, length);
  return {
    part: 'millisecond',
    read: (text, at) => {
      const found = read(text, at);
      return found === null ? null : { ...found, value: found.value * 10 ** (3 - length) };
    },
    write: (date) => String(date.getUTCMilliseconds()).padStart(3, '0').slice(0, length),
  };
}

/** AM or PM. */
export const halfLetters: DateLetters = {
  part: 'half',
  read: (text, at) => {
    const half = ['AM', 'PM'].indexOf(text.slice(at, at + 2).toUpperCase());
    return half === -1 ? null : { value: half, end: at + 2 };
  },
  write: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
};

/** How far east of UTC, with the given sign between hours and minutes. */
export function offsetLetters(between: '' | ':'): DateLetters {
  const form = new RegExp(`^([+-])(\\d{2})${between}(\\d{2})`);
  return {
    part: 'offset',
    read: (text, at) => {
      const [found, sign, hours, minutes] = form.exec(text.slice(at, at + 6)) ?? [];
      if (found === undefined) return null;
      const east = Number(hours) * 60 + Number(minutes);
      return { value: sign === '-' ? -east : east, end: at + found.length };
    },
    write: (_, east) => {
      const [hours, minutes] = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60].map((part) =>
        String(part).padStart(2, '0'),
      );
      return `${east < 0 ? '-' : '+'}${hours}${between}${minutes}`;
    },
  };
}

function digitsReader(least: number, most: number): DateLetters['read'] {
  const pattern = new RegExp(`\\d{${least},${most}}`, 'y');
  return (text, at) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    return found === undefined ? null : { value: Number(found), end: at + found.length };
  };
}

/** @returns the pieces of a format, or the letters that are not known here; what stands in apostrophes stands for itself */
export function readFormat(
  format: string,
  { letters, literals }: DateDialect,
): { pieces: DatePiece[] } | { unknown: string } {
  const pieces: DatePiece[] = [];
  for (const [found, quoted, run] of format.matchAll(/'([^']*)'|([A-Za-z])\2*|[\s\S]/g)) {
    const known = Object.hasOwn(letters, found) ? letters[found] : undefined;
    if (known !== undefined) pieces.push({ letters: known });
    else if (run !== undefined && !literals.test(found)) return { unknown: found };
    else pieces.push({ literal: quoted ?? found });
  }
  return { pieces };
}

/** @returns milliseconds since 1970, or null where the text is not of this form or no day of the calendar */
export function parseDate(text: string, pieces: readonly DatePiece[]): number | null {
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

/** @param date milliseconds since 1970 @param east minutes of the zone in which it is written */
export function writeDate(date: number, pieces: readonly DatePiece[], east = 0): string {
  const moved = new Date(date + east * 60_000);
  return pieces
    .map((piece) => ('literal' in piece ? piece.literal : piece.letters.write(moved, east)))
    .join('');
}

/** Parts that the form does not have are those of the first moment of the day, as in .NET and Joda; without a year there is no date. */
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
