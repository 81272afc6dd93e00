/** Filters about a secret, in addresses, searches and paths of operations: whatever is compared with it goes. */
import { secretEnd } from './secret-names';
import { hidden } from './secrets';

/** A filter without what is compared with a secret. */
export interface RedactedFilter {
  value: string;
  /** As it came and, where it has escapes, without them. */
  compared: string[];
}

const operator = /^\s+\w\w\s+/;
/** A text, closed or not, or a word. */
const compared = /"((?:[^"\\]|\\.)*)"?|'([^']*)'?|([^\s"'()[\]=<>]+)/g;
const notCompared = /^(?:and|or|not|true|false|null|eq|ne|co|sw|ew|gt|ge|lt|le|pr)$/i;
const comparison = /^\s+(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr)\b/i;

/** All that follows the secret's name and the operator is cut, since a filter that can't be read has no clear end. */
export function redactFilter(filter: string): RedactedFilter {
  const end = secretEnd(filter);
  if (end < 0) return { value: filter, compared: [] };
  const [operation = ''] = operator.exec(filter.slice(end)) ?? [];
  const kept = filter.slice(0, end + operation.length);
  return { value: `${kept}${hidden}`, compared: comparedIn(filter.slice(kept.length)) };
}

function comparedIn(rest: string): string[] {
  const texts: string[] = [];
  for (const match of rest.matchAll(compared)) {
    const [whole, inDouble, inSingle, bare] = match;
    if (inDouble !== undefined) texts.push(inDouble, unescaped(inDouble));
    if (inSingle !== undefined) texts.push(inSingle);
    const isName = comparison.test(rest.slice(match.index + whole.length));
    if (bare !== undefined && !isName && !notCompared.test(bare)) texts.push(bare);
  }
  return texts;
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
