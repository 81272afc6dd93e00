import { parseDate, readFormat, writeDate } from '../../common/expression/date-format';
import { dotNetDates } from './date-letters';

/** In which CDate, DateAdd, DateFromNum and Now give a date. */
export const dateTextFormat = 'M/d/yyyy h:mm:ss tt';

/** The forms of the examples in Microsoft's documentation, and of ISO 8601 around them. */
const forms = [
  dateTextFormat,
  'M/d/yyyy',
  ...['', 'zzz', 'Z'].flatMap((zone) => [
    `yyyy-MM-dd${zone}`,
    ...['T', ' '].flatMap((between) =>
      ['', '.f', '.ff', '.fff'].map((part) => `yyyy-MM-dd'${between}'HH:mm:ss${part}${zone}`),
    ),
  ]),
];

/** In the words of an error. */
export const dateTextExamples =
  '2021-06-30, 2021-06-30+08:00, 2021-06-30T01:45:30-07:00 or 6/30/2021 4:00:00 PM';

const readForms = forms.map(piecesOf);

/** @returns milliseconds since 1970, or null for what is no date in a form that is known here */
export function dateOf(text: string): number | null {
  for (const pieces of readForms) {
    const date = parseDate(text.trim(), pieces);
    if (date !== null) return date;
  }
  return null;
}

/** @param date milliseconds since 1970 @returns null for a year that .NET does not know */
export function dateText(date: number): string | null {
  const year = new Date(date).getUTCFullYear();
  return year >= 1 && year <= 9999 ? writeDate(date, piecesOf(dateTextFormat)) : null;
}

function piecesOf(format: string) {
  const read = readFormat(format, dotNetDates);
  if ('unknown' in read) throw new RangeError(`${read.unknown} in ${format}`);
  return read.pieces;
}
