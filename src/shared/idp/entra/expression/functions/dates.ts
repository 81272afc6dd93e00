import { parseDate, readFormat, writeDate } from '../../../common/expression/date-format';
import { addInterval, type DateInterval, dateIntervals, differenceIn } from '../date-interval';
import { dotNetDates, knownLetters } from '../date-letters';
import { dateOf, dateText, dateTextExamples } from '../date-text';
import type { Arguments, ExpressionFunction } from '../expression-function';

/** 100 nanoseconds from 1601 to 1970. */
const fileTimeOf1970 = 116_444_736_000_000_000n;
const ticksPerMillisecond = 10_000n;

const dateTime = { name: 'dateTime', kind: 'date' } as const;
const interval = { name: 'interval', kind: 'text' } as const;
const nothing = 'What an empty date gives.';

const cDate: ExpressionFunction = {
  name: 'CDate',
  parameters: [{ name: 'expression', kind: 'date' }],
  sentence: 'The moment of a date, in UTC and written as M/d/yyyy h:mm:ss tt.',
  onNull: 'Nothing.',
  example: { expression: 'CDate("2021-06-30+08:00")', value: '6/29/2021 4:00:00 PM' },
  evidence: {
    source: 'functions page',
    unverified: `${nothing} Which forms it reads beyond those of the examples.`,
  },
  evaluate: (args) => {
    const date = dateAt(args, 0);
    return date === null ? null : written(args, date);
  },
};

const dateAdd: ExpressionFunction = {
  name: 'DateAdd',
  parameters: [interval, { name: 'value', kind: 'number' }, dateTime],
  sentence:
    'A date so many years (yyyy), months (m), weeks (ww), days (d), hours (h), minutes (n) or seconds (s) later.',
  onNull: 'Nothing.',
  example: {
    expression: 'DateAdd("m", 10, CDate([StatusHireDate]))',
    source: { StatusHireDate: '2012-03-16-07:00' },
    value: '1/16/2013 7:00:00 AM',
  },
  evidence: {
    source: 'functions page',
    unverified: `${nothing} A day that a month does not have becomes its last.`,
  },
  evaluate: (args) => {
    const [unit, count, date] = [intervalAt(args), args.integer(1), dateAt(args, 2)];
    if (count === null || date === null) return null;
    const later = addInterval(date, unit, Number(count));
    return Number.isFinite(later) ? written(args, later) : tooFar(args);
  },
};

const dateDiff: ExpressionFunction = {
  name: 'DateDiff',
  parameters: [interval, { name: 'date1', kind: 'date' }, { name: 'date2', kind: 'date' }],
  sentence:
    'How many whole units lie from the first date to the second, negative where the second is earlier. Years, months and weeks are those of the calendar.',
  onNull: 'Nothing.',
  example: {
    expression: 'DateDiff("ww", CDate("8/25/2021 5:41:18 PM"), CDate([StatusHireDate]))',
    source: { StatusHireDate: '2012-03-16-07:00' },
    value: -493,
  },
  evidence: {
    source: 'functions page',
    unverified: `${nothing} Counted as DateDiff of Visual Basic, which the example of weeks agrees with.`,
  },
  evaluate: (args) => {
    const [unit, from, to] = [intervalAt(args), dateAt(args, 1), dateAt(args, 2)];
    return from === null || to === null ? null : differenceIn(unit, from, to);
  },
};

const formatDateTime: ExpressionFunction = {
  name: 'FormatDateTime',
  parameters: [
    { name: 'source', kind: 'text' },
    { name: 'dateTimeStyles', kind: 'text', optional: true },
    { name: 'inputFormat', kind: 'text' },
    { name: 'outputFormat', kind: 'text' },
  ],
  sentence: `A date in another form. Letters of a format: ${knownLetters}; case counts.`,
  onNull: 'Nothing.',
  example: {
    expression: 'FormatDateTime([extensionAttribute1], , "yyyyMMddHHmmss.fZ", "yyyy-MM-dd")',
    source: { extensionAttribute1: '20150123105347.1Z' },
    value: '2015-01-23',
  },
  evidence: { source: 'functions page', unverified: nothing },
  evaluate: (args) => {
    checkStyles(args);
    const [source, from, to] = [args.text(0), formatAt(args, 2), formatAt(args, 3)];
    if (source === null || source === '') return null;
    const date = parseDate(source.trim(), from);
    if (date === null) return args.fail(0, `“${source.slice(0, 40)}” is not of the form ${args.text(2)}.`);
    return writeDate(date, to);
  },
};

const dateFromNum: ExpressionFunction = {
  name: 'DateFromNum',
  parameters: [{ name: 'value', kind: 'number' }],
  sentence: 'The date of a file time of Active Directory.',
  onNull: 'Nothing.',
  example: { expression: 'DateFromNum(129699324000000000)', value: '1/1/2012 11:00:00 PM' },
  evidence: { source: 'functions page', unverified: nothing },
  evaluate: (args) => {
    const fileTime = args.integer(0);
    return fileTime === null
      ? null
      : written(args, Number((fileTime - fileTimeOf1970) / ticksPerMillisecond));
  },
};

const numFromDate: ExpressionFunction = {
  name: 'NumFromDate',
  parameters: [{ name: 'value', kind: 'date' }],
  sentence: 'The file time of Active Directory of a date in ISO 8601.',
  onNull: 'Nothing.',
  example: { expression: 'NumFromDate("2012-01-01T23:00:00Z")', value: '129699324000000000' },
  evidence: { source: 'functions page', unverified: nothing },
  evaluate: (args) => {
    const date = dateAt(args, 0);
    return date === null ? null : String(BigInt(date) * ticksPerMillisecond + fileTimeOf1970);
  },
};

const now: ExpressionFunction = {
  name: 'Now',
  parameters: [],
  sentence: 'The present moment in UTC, written as M/d/yyyy h:mm:ss tt.',
  onNull: 'Takes no argument.',
  example: { expression: 'Now()', value: '7/2/2021 3:33:38 PM' },
  evidence: { source: 'functions page', unverified: null },
  evaluate: (args) => written(args, args.context.now),
};

const styles = new Set(
  [
    'None',
    'RoundtripKind',
    'AllowLeadingWhite',
    'AllowTrailingWhite',
    'AllowInnerWhite',
    'AllowWhiteSpaces',
  ].concat(['NoCurrentDateDefault', 'AdjustToUniversal', 'AssumeLocal', 'AssumeUniversal']),
);

/** All times are UTC here, and white space around a date is allowed always: no style changes a value. */
function checkStyles(args: Arguments): void {
  const given = (args.text(1) ?? '').split(',').map((style) => style.trim().replace(/^DateTimeStyles\./, ''));
  const unknown = given.find((style) => style !== '' && !styles.has(style));
  if (unknown !== undefined) args.fail(1, `${unknown} is no DateTimeStyles of .NET.`);
}

function formatAt(args: Arguments, index: number) {
  const format = args.text(index) ?? '';
  if (/^.?$/.test(format))
    return args.fail(index, 'A format of one letter is not evaluated here: write it out.');
  const read = readFormat(format, dotNetDates);
  if ('pieces' in read) return read.pieces;
  return args.fail(
    index,
    `“${read.unknown}” in a date format is not evaluated here. Known are ${knownLetters}.`,
  );
}

function intervalAt(args: Arguments): DateInterval {
  const text = args.text(0);
  const found = dateIntervals.find((each) => each === text);
  return found ?? args.fail(0, `An interval is one of ${dateIntervals.join(', ')}.`);
}

function dateAt(args: Arguments, index: number): number | null {
  const text = args.text(index);
  if (text === null || text.trim() === '') return null;
  return (
    dateOf(text) ??
    args.fail(
      index,
      `“${text.slice(0, 40)}” is no date in a form that is known here, such as ${dateTextExamples}.`,
    )
  );
}

function written(args: Arguments, date: number): string {
  return dateText(date) ?? tooFar(args);
}

function tooFar(args: Arguments): never {
  return args.fail(null, 'The date lies outside of the years 1 to 9999.');
}

export const dateFunctions: readonly ExpressionFunction[] = [
  cDate,
  dateAdd,
  dateDiff,
  dateFromNum,
  formatDateTime,
  now,
  numFromDate,
];
