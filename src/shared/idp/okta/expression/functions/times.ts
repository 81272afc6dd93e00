import { type DatePiece, parseDate, readFormat, writeDate } from '../../../common/expression/date-format';
import { jodaDates, knownLetters } from '../date-letters';
import type { OktaArguments, OktaFunction } from '../expression-function';
import { minutesEast } from '../zone-offset';

/** 100 nanoseconds from 1601 to 1970. */
const fileTimeOf1970 = 116_444_736_000_000_000n;
const source = 'Okta expression language';
const ofEmpty = 'What an empty time gives.';
const time = { name: 'time', kind: 'text' } as const;
const format = { name: 'format', kind: 'text' } as const;

const utc = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";
const zoned = "yyyy-MM-dd'T'HH:mm:ss.SSSZZ";

const isoForms = ["'Z'", 'ZZ', 'Z', ''].flatMap((zone) =>
  ['.SSS', '.SS', '.S', ''].map((part) => `yyyy-MM-dd'T'HH:mm:ss${part}${zone}`),
);
const isoPieces = [...isoForms, 'yyyy-MM-dd'].map(piecesOf);

const now: OktaFunction = {
  name: 'Time.now',
  parameters: [
    { name: 'timeZoneId', kind: 'text', optional: true },
    { name: 'format', kind: 'text', optional: true },
  ],
  sentence: 'The present moment, in UTC or in a time zone, in ISO 8601 or in a format of Joda.',
  onNull: 'UTC.',
  example: { expression: 'Time.now("EST", "YYYY-MM-dd HH:mm:ss")', value: '2015-07-31 13:18:37' },
  evidence: { source, unverified: null },
  evaluate: (args) => {
    const zone = args.text(0);
    const { now: date } = args.context;
    if (zone === null) return writeDate(date, piecesOf(utc));
    const east =
      minutesEast(zone, date) ?? args.fail(0, `“${zone.slice(0, 40)}” is no time zone that is known here.`);
    return writeDate(date, args.count > 1 ? formatAt(args, 1) : piecesOf(zoned), east);
  },
};

const fromWindows: OktaFunction = {
  name: 'Time.fromWindowsToIso8601',
  parameters: [time],
  sentence: 'A Windows timestamp in ISO 8601.',
  onNull: 'Nothing.',
  example: {
    expression: 'Time.fromWindowsToIso8601("129699324000000000")',
    value: '2012-01-01T23:00:00.000Z',
  },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => fromNumber(args, (number) => Number((number - fileTimeOf1970) / 10_000n)),
};

const fromUnix: OktaFunction = {
  name: 'Time.fromUnixToIso8601',
  parameters: [time],
  sentence: 'A Unix timestamp, in seconds, in ISO 8601.',
  onNull: 'Nothing.',
  example: { expression: 'Time.fromUnixToIso8601("1325458800")', value: '2012-01-01T23:00:00.000Z' },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => fromNumber(args, (number) => Number(number) * 1000),
};

const fromText: OktaFunction = {
  name: 'Time.fromStringToIso8601',
  parameters: [time, format],
  sentence: `A time in a format of Joda, in ISO 8601. Letters: ${knownLetters}; case counts.`,
  onNull: 'Nothing.',
  example: {
    expression: 'Time.fromStringToIso8601("31.07.2015", "dd.MM.yyyy")',
    value: '2015-07-31T00:00:00.000Z',
  },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => {
    const text = args.text(0);
    const pieces = formatAt(args, 1);
    if (text === null || text === '') return null;
    const date = parseDate(text, pieces);
    return date === null
      ? args.fail(0, `“${text.slice(0, 40)}” is not of the form ${args.text(1)}.`)
      : writeDate(date, piecesOf(utc));
  },
};

const toWindows: OktaFunction = {
  name: 'Time.fromIso8601ToWindows',
  parameters: [time],
  sentence: 'A time in ISO 8601 as Windows timestamp.',
  onNull: 'Nothing.',
  example: {
    expression: 'Time.fromIso8601ToWindows("2012-01-01T23:00:00.000Z")',
    value: '129699324000000000',
  },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => fromIso(args, (date) => String(BigInt(date) * 10_000n + fileTimeOf1970)),
};

const toUnix: OktaFunction = {
  name: 'Time.fromIso8601ToUnix',
  parameters: [time],
  sentence: 'A time in ISO 8601 as Unix timestamp, in seconds.',
  onNull: 'Nothing.',
  example: { expression: 'Time.fromIso8601ToUnix("2012-01-01T23:00:00.000Z")', value: '1325458800' },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => fromIso(args, (date) => String(Math.floor(date / 1000))),
};

const toText: OktaFunction = {
  name: 'Time.fromIso8601ToString',
  parameters: [time, format],
  sentence: `A time in ISO 8601 in a format of Joda. Letters: ${knownLetters}; case counts.`,
  onNull: 'Nothing.',
  example: {
    expression: 'Time.fromIso8601ToString("2015-07-31T17:18:37.979Z", "yyyy-MM-dd")',
    value: '2015-07-31',
  },
  evidence: { source, unverified: ofEmpty },
  evaluate: (args) => {
    const pieces = formatAt(args, 1);
    return fromIso(args, (date) => writeDate(date, pieces));
  },
};

/** Further than this no date goes. */
const lastDate = 253_402_300_799_999;

function fromNumber(args: OktaArguments, dateOf: (number: bigint) => number): string | null {
  const text = (args.text(0) ?? '').trim();
  if (text === '') return null;
  const date = /^-?\d{1,25}$/.test(text)
    ? dateOf(BigInt(text))
    : args.fail(0, `“${text.slice(0, 40)}” is no whole number.`);
  return Math.abs(date) <= lastDate
    ? writeDate(date, piecesOf(utc))
    : args.fail(0, 'The time lies too far away.');
}

function fromIso(args: OktaArguments, write: (date: number) => string): string | null {
  const text = (args.text(0) ?? '').trim();
  if (text === '') return null;
  const dates = isoPieces.map((pieces) => parseDate(text, pieces));
  return write(
    dates.find((date) => date !== null) ?? args.fail(0, `“${text.slice(0, 40)}” is no time in ISO 8601.`),
  );
}

function formatAt(args: OktaArguments, index: number): DatePiece[] {
  const read = readFormat(args.text(index) ?? '', jodaDates);
  if ('pieces' in read) return read.pieces;
  return args.fail(
    index,
    `“${read.unknown}” in a date format is not evaluated here. Known are ${knownLetters}.`,
  );
}

function piecesOf(text: string): DatePiece[] {
  const read = readFormat(text, jodaDates);
  if ('unknown' in read) throw new RangeError(`${read.unknown} in ${text}`);
  return read.pieces;
}

export const times: readonly OktaFunction[] = [
  now,
  fromWindows,
  fromUnix,
  fromText,
  toWindows,
  toUnix,
  toText,
];
