/**
 * A remedy as its parts, so that a page can show them one under the other in the order in which they are read: words, the path of
 * clicks, words, what is to be copied, words. Nothing is lost.
 */
export interface RemedyParts {
  /** Rich text, as all words here. */
  before: string;
  /** One crumb each, without marks; empty where there is none. */
  way: string[];
  /** What the last label of the way was called before; empty where it never was called otherwise. */
  former: string;
  /** The row that is meant, at the end of the way; empty where it is none. */
  row: string;
  between: string;
  /** What is pasted into the console, as it is. */
  value: string | null;
  after: string;
  /** What may be done instead; empty where there is nothing. */
  instead: string;
}

/** Labels one behind the other, what the last was called before, and the row that is meant. */
const path = /(\*\*[^*]+\*\*(?: > \*\*[^*]+\*\*)+)(?: \(before that \*\*([^*]+)\*\*\))?(?:, (row `[^`]+`))?/;
/** Names of attributes are no values to copy: an expression or the end of an address is. */
const copied = /`([^`]*[(?][^`]*)`/;

const nothing: RemedyParts = {
  before: '',
  way: [],
  former: '',
  row: '',
  between: '',
  value: null,
  after: '',
  instead: '',
};

export function remedyParts(remedy: string): RemedyParts {
  const found = path.exec(remedy);
  const [before, rest] = found ? around(remedy, found) : ['', remedy];
  const value = copied.exec(rest);
  if (found === null || value === null) return inWords(remedy, found);
  const [between, after] = around(rest, value);
  return {
    ...nothing,
    ...beforeOrInstead(before),
    ...wayOf(found),
    between: sentence(between),
    value: value[1] ?? null,
    after: sentence(after),
  };
}

/** A value in the middle of a sentence stays there, and stands alone besides. */
function inWords(remedy: string, found: RegExpExecArray | null): RemedyParts {
  const value = copied.exec(remedy)?.[1] ?? null;
  if (found === null || value !== null) return { ...nothing, before: remedy, value };
  const [before, after] = around(remedy, found);
  return { ...nothing, ...beforeOrInstead(before), ...wayOf(found), between: sentence(after) };
}

/** "Fill it in. Or" before a way is another way. */
function beforeOrInstead(text: string): Pick<RemedyParts, 'before' | 'instead'> {
  const other = /^(.+?)[;,]?\s+or$/is.exec(text)?.[1];
  return other === undefined ? { before: text, instead: '' } : { before: '', instead: ended(other) };
}

function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function around(text: string, { 0: match, index }: RegExpExecArray): [string, string] {
  return [text.slice(0, index).trim(), text.slice(index + match.length)];
}

function wayOf([, labels = '', former = '', row = '']: RegExpExecArray): Pick<
  RemedyParts,
  'way' | 'former' | 'row'
> {
  return { way: labels.split(' > ').map((label) => label.replaceAll('**', '')), former, row };
}

/** What stood between commas and colons begins a line of its own. */
function sentence(text: string): string {
  const words = text.replace(/^[\s:;,.]+/, '').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
