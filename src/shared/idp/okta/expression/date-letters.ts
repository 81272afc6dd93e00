import {
  type DateDialect,
  fractionLetters,
  halfLetters,
  numberLetters,
  offsetLetters,
} from '../../common/expression/date-format';

/** Of Joda's patterns; other letters stand in apostrophes there. */
export const jodaDates: DateDialect = {
  letters: {
    yyyy: numberLetters('year', 4),
    YYYY: numberLetters('year', 4),
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
    S: fractionLetters(1),
    SS: fractionLetters(2),
    SSS: fractionLetters(3),
    a: halfLetters,
    Z: offsetLetters(''),
    ZZ: offsetLetters(':'),
  },
  literals: /^$/,
};

/** In the words of an error. */
export const knownLetters = Object.keys(jodaDates.letters).join(', ');
