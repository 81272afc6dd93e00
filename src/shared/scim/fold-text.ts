/** How texts compare that differ in case alone (RFC 7643 section 2.2, RFC 7644 section 5). */
import type { ResolvedAttribute } from './schemas/schema-registry';

export type Fold = (text: string) => string;

/** Two texts of the attribute are the same where this makes them equal. */
export function foldOf({ definition, path }: ResolvedAttribute): Fold {
  if (definition.caseExact) return asItIs;
  return path === 'userName' ? foldUserName : foldCase;
}

function asItIs(text: string): string {
  return text;
}

function foldCase(text: string): string {
  return text.toLowerCase();
}

const plain = /^[\0-\x7f]*$/;
/** Putting marks in order takes the square of their number; Unicode's stream-safe text has at most so many in a row (UAX #15). */
const manyMarks = /(\p{M}{30})(?=\p{M})/gu;
const joiner = '\u034f';

/** For texts from the wire: with the joiner of stream-safe text between very many marks. */
export function normalised(text: string, form: 'NFC' | 'NFD'): string {
  return text.replace(manyMarks, `$1${joiner}`).normalize(form);
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
