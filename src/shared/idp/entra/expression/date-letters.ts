import {
  type DateDialect,
  fractionLetters,
  halfLetters,
  numberLetters,
  offsetLetters,
} from '../../common/expression/date-format';

/** Of .NET's custom date and time format strings. T and Z stand for themselves there. */
export const dotNetDates: DateDialect = {
  letters: {
    yyyy: numberLetters('year', 4),
    MM: numberLetters('month', 2),
    M: numberLetters('month', 1),
    dd: numberLetters('day', 2),
    d: numberLetters('day', 1),
    HH: numberLetters('hour', 2),
    H: numberLetters('hour', 1),
    hh: numberLetters('hourOfHalf', 2),
    h: numberLetters('hourOfHalf', 1),
    mm: numberLetters('minute', 2),
    m: numberLetters('minute', 1),
    ss: numberLetters('second', 2),
    s: numberLetters('second', 1),
    tt: halfLetters,
    zzz: offsetLetters(':'),
    f: fractionLetters(1),
    ff: fractionLetters(2),
    fff: fractionLetters(3),
  },
  literals: /^[TZ]$/,
};

/** In the words of an error. */
export const knownLetters = Object.keys(dotNetDates.letters).join(', ');
