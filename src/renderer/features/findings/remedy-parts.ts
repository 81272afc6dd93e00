/**
 * A remedy as its parts, so that a page can show them one under the other in the order in which they are read: words, the path of
 * clicks, words, what is to be copied, words. Nothing is lost.
 */
export interface RemedyParts {
  /** Rich text, as are `between` and `after`. */
  before: string;
  /** One crumb each, rich text; empty where there is none. */
  way: string[];
  between: string;
  /** What is pasted into the console, as it is. */
  value: string | null;
  after: string;
}

/** Labels one behind the other, what the last was called before, and the row that is meant. */
const path = /(\*\*[^*]+\*\*(?: > \*\*[^*]+\*\*)+)( \(before that \*\*[^*]+\*\*\))?(?:, (row `[^`]+`))?/;
/** Names of attributes are no values to copy: an expression or the end of an address is. */
const copied = /`([^`]*[(?][^`]*)`/;

export function remedyParts(remedy: string): RemedyParts {
  const found = path.exec(remedy);
  const [before, rest] = found ? around(remedy, found) : ['', remedy];
  const value = copied.exec(rest);
  if (found === null || value === null) return inWords(remedy, found);
  const [between, after] = around(rest, value);
  return {
    before,
    way: crumbsOf(found),
    between: sentence(between),
    value: value[1] ?? null,
    after: sentence(after),
  };
}

/** A value in the middle of a sentence stays there, and stands alone besides. */
function inWords(remedy: string, found: RegExpExecArray | null): RemedyParts {
  const value = copied.exec(remedy)?.[1] ?? null;
  if (found === null || value !== null) return { before: remedy, way: [], between: '', value, after: '' };
  const [before, after] = around(remedy, found);
  return { before, way: crumbsOf(found), between: sentence(after), value, after: '' };
}

function around(text: string, { 0: match, index }: RegExpExecArray): [string, string] {
  return [text.slice(0, index).trim(), text.slice(index + match.length)];
}

function crumbsOf(found: RegExpExecArray | null): string[] {
  if (found === null) return [];
  const [, labels = '', former = '', row] = found;
  const crumbs = labels.split(' > ');
  const last = `${crumbs.pop() ?? ''}${former}`;
  return [...crumbs, last, ...(row === undefined ? [] : [row])];
}

/** What stood between commas and colons begins a line of its own. */
function sentence(text: string): string {
  const words = text.replace(/^[\s:;,.]+/, '').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
