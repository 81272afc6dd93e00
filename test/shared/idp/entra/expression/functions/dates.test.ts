import { describe, expect, it } from 'vitest';
import type { ExpressionValue } from '../../../../../../src/shared/idp/entra/expression/expression-function';
import { evaluated, failureOf } from '../evaluated';

describe('dates', () => {
  it.each<[string, ExpressionValue]>([
    ['CDate("2020-03-16-07:00")', '3/16/2020 7:00:00 AM'],
    ['CDate("2009-06-15T01:45:30-07:00")', '6/15/2009 8:45:30 AM'],
    ['CDate("2009-06-15T01:45:30.250Z")', '6/15/2009 1:45:30 AM'],
    ['CDate(" 8/25/2021 5:41:18 PM ")', '8/25/2021 5:41:18 PM'],
    ['CDate("8/25/2021")', '8/25/2021 12:00:00 AM'],
    ['CDate([x])', null],
    ['CDate("")', null],
    ['DateAdd("d", 7, CDate("2012-03-16-07:00"))', '3/23/2012 7:00:00 AM'],
    ['DateAdd("d", -10, CDate("2012-03-16-07:00"))', '3/6/2012 7:00:00 AM'],
    ['DateAdd("ww", 2, CDate("2012-03-16-07:00"))', '3/30/2012 7:00:00 AM'],
    ['DateAdd("yyyy", 2, CDate("2012-03-16-07:00"))', '3/16/2014 7:00:00 AM'],
    ['DateAdd("m", 1, CDate("2021-01-31"))', '2/28/2021 12:00:00 AM'],
    ['DateAdd("m", -1, CDate("2021-01-31"))', '12/31/2020 12:00:00 AM'],
    ['DateAdd("yyyy", 1, CDate("2024-02-29"))', '2/28/2025 12:00:00 AM'],
    ['DateAdd("h", 1, CDate("2021-01-01"))', '1/1/2021 1:00:00 AM'],
    ['DateAdd("n", 90, CDate("2021-01-01"))', '1/1/2021 1:30:00 AM'],
    ['DateAdd("s", -1, CDate("2021-01-01"))', '12/31/2020 11:59:59 PM'],
    ['DateAdd("d", 1, [x])', null],
    ['DateAdd("d", [x], "2021-01-01")', null],
    ['DateDiff("d", CDate("2021-08-18+08:00"), CDate("2021-08-31+08:00"))', 13],
    ['DateDiff("d", CDate("8/25/2021 5:41:18 PM"), CDate("2012-03-16-07:00"))', -3449],
    ['DateDiff("ww", CDate("8/25/2021 5:41:18 PM"), CDate("2012-03-16-07:00"))', -493],
    ['DateDiff("m", CDate("8/25/2021 5:41:18 PM"), CDate("2012-03-16-07:00"))', -113],
    ['DateDiff("yyyy", CDate("8/25/2021 5:41:18 PM"), CDate("2012-03-16-07:00"))', -9],
    ['DateDiff("d", CDate("2021-08-31+08:00"), CDate("2021-08-31+08:00"))', 0],
    ['DateDiff("yyyy", CDate("2020-12-31"), CDate("2021-01-01"))', 1],
    ['DateDiff("m", CDate("2021-01-31"), CDate("2021-02-01"))', 1],
    ['DateDiff("ww", CDate("2021-08-28"), CDate("2021-08-29"))', 1],
    ['DateDiff("d", CDate("8/28/2021 11:00:00 PM"), CDate("8/29/2021 1:00:00 AM"))', 0],
    ['DateDiff("h", CDate("2021-08-24"), CDate("2021-08-25"))', 24],
    ['DateDiff("n", CDate("2021-08-24"), CDate("2021-08-25"))', 1440],
    ['DateDiff("s", CDate("2021-08-24"), CDate("2021-08-25"))', 86400],
    ['DateDiff("d", [x], CDate("2021-08-25"))', null],
    ['DateFromNum([x])', null],
    ['NumFromDate(DateFromNum(129699324000000000))', '129699324000000000'],
    [
      'NumFromDate(Join("", FormatDateTime("2020-12-31-08:00", ,"yyyy-MM-ddzzz", "yyyy-MM-dd"), " 23:59:59-08:00"))',
      '132539615990000000',
    ],
    [
      'NumFromDate(Join("",FormatDateTime("12/31/2020 08:00:00 AM", ,"M/d/yyyy hh:mm:ss tt","yyyy-MM-dd")," 23:59:59-08:00"))',
      '132539615990000000',
    ],
    ['NumFromDate([x])', null],
    ['FormatDateTime([x], , "yyyy-MM-dd", "d.M.yyyy")', null],
    ['FormatDateTime("2024-02-29", , "yyyy-MM-dd", "d.M.yyyy")', '29.2.2024'],
    ['FormatDateTime("29.2.2024", , "d.M.yyyy", "yyyy-MM-ddTHH:mm:ssZ")', '2024-02-29T00:00:00Z'],
    ['FormatDateTime("2/29/2024 12:05:09 AM", , "M/d/yyyy h:mm:ss tt", "HH:mm:ss.fff")', '00:05:09.000'],
    ['FormatDateTime("2/29/2024 12:05:09 PM", , "M/d/yyyy h:mm:ss tt", "H:m:s")', '12:5:9'],
    [
      'FormatDateTime(" 2024-02-29 ", "AllowWhiteSpaces, AssumeUniversal", "yyyy-MM-dd", "MM\'/\'dd")',
      '02/29',
    ],
  ])('%s', (expression, value) => {
    expect(evaluated(expression)).toEqual(value);
  });

  it.each([
    [
      'CDate("yesterday")',
      'Position 7, CDate, argument 1 (expression): “yesterday” is no date in a form that is known here, such as 2021-06-30, 2021-06-30+08:00, 2021-06-30T01:45:30-07:00 or 6/30/2021 4:00:00 PM.',
    ],
    [
      'CDate("2021-02-30")',
      'Position 7, CDate, argument 1 (expression): “2021-02-30” is no date in a form that is known here, such as 2021-06-30, 2021-06-30+08:00, 2021-06-30T01:45:30-07:00 or 6/30/2021 4:00:00 PM.',
    ],
    [
      'DateAdd("w", 1, Now())',
      'Position 9, DateAdd, argument 1 (interval): An interval is one of yyyy, m, ww, d, h, n, s.',
    ],
    ['DateAdd("yyyy", 9000, Now())', 'Position 1, DateAdd: The date lies outside of the years 1 to 9999.'],
    [
      'DateAdd("d", 999999999999999999, Now())',
      'Position 1, DateAdd: The date lies outside of the years 1 to 9999.',
    ],
    [
      'DateFromNum(999999999999999999999999999)',
      'Position 1, DateFromNum: The date lies outside of the years 1 to 9999.',
    ],
    [
      'FormatDateTime("1 May", , "d MMM", "yyyy")',
      'Position 27, FormatDateTime, argument 3 (inputFormat): “MMM” in a date format is not evaluated here. Known are yyyy, MM, M, dd, d, HH, H, hh, h, mm, m, ss, s, tt, zzz, f, ff, fff.',
    ],
    [
      'FormatDateTime("2021-01-01", , "yyyy-MM-dd", "D")',
      'Position 46, FormatDateTime, argument 4 (outputFormat): A format of one letter is not evaluated here: write it out.',
    ],
    [
      'FormatDateTime("2021-01-01", , "d.M.yyyy", "yyyy")',
      'Position 16, FormatDateTime, argument 1 (source): “2021-01-01” is not of the form d.M.yyyy.',
    ],
    [
      'FormatDateTime("2021-13-01", , "yyyy-MM-dd", "yyyy")',
      'Position 16, FormatDateTime, argument 1 (source): “2021-13-01” is not of the form yyyy-MM-dd.',
    ],
    [
      'FormatDateTime("2021-01-01", "Loose", "yyyy-MM-dd", "yyyy")',
      'Position 30, FormatDateTime, argument 2 (dateTimeStyles): Loose is no DateTimeStyles of .NET.',
    ],
  ])('%s is refused', (expression, message) => {
    expect(failureOf(expression)).toBe(message);
  });
});
