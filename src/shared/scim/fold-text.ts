/** How texts compare that differ in case alone (RFC 7643 section 2.2, RFC 7644 section 5). */
import type { ResolvedAttribute } from './schemas/schema-registry';

export type Fold = (text: string) => string;

/** Two texts of the attribute are the same where this makes them equal. */
export function foldOf({ definition, path }: ResolvedAttribute): Fold {
  if (definition.caseExact) return asItIs;
  return path === 'userName' ? foldUserNameOnce : foldCaseOnce;
}

function asItIs(text: string): string {
  return text;
}

function foldCase(text: string): string {
  return text.toLowerCase();
}

/** From so many characters on. */
const longText = 1_000;
/** What a write puts in the place of what, and what a filter asks of two attributes. */
const remembered = 4;

/** Long texts are folded once for all who ask next: an index, the one who looks for a namesake, each term of a filter. */
function once(fold: Fold): Fold {
  const known: { text: string; folded: string }[] = [];
  return (text) => {
    if (text.length < longText) return fold(text);
    const found = known.find((one) => one.text === text);
    if (found !== undefined) return found.folded;
    const folded = fold(text);
    if (known.unshift({ text, folded }) > remembered) known.pop();
    return folded;
  };
}

const plain = /^[\0-\x7f]*$/;
/** Putting marks in order takes the square of their number; Unicode's stream-safe text has at most so many in a row (UAX #15). */
const manyMarks = /(\p{M}{30})(?=\p{M})/gu;
const marks = /\p{M}+/gu;
const mostMarks = 30;
const joiner = '\u034f';

/** For texts from the wire: with the joiner of stream-safe text between very many marks. */
export function normalised(text: string, form: 'NFC' | 'NFD'): string {
  // Each row of marks is looked at once: short ones, one after the other, would be gone through from each of their marks.
  const parted = (row: string) => (row.length <= mostMarks ? row : row.replace(manyMarks, `$1${joiner}`));
  return text.replace(marks, parted).normalize(form);
}

const wide = /[\u3000\uff01-\uffef]+/g;

/**
 * The preparation of user names for comparison: the mappings of width and case, and the composed form, of the PRECIS profile
 * UsernameCaseMapped (RFC 7613 section 3.2). Its lists of forbidden characters are left aside: platforms take names with blanks.
 */
function foldUserName(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const narrow = text.replace(wide, (letters) => letters.normalize('NFKC')).toLowerCase();
  return normalised(narrow, 'NFC');
}

const foldCaseOnce = once(foldCase);
const foldUserNameOnce = once(foldUserName);
