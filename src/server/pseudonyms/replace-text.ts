/** A text in which originals are replaced, and back: a sentence, a path, JSON, or a file that holds JSON in JSON. */
import type { Book } from './book';
import { isNameKey } from './name-keys';
import { type Replacements, scanText } from './text-scan';

export type Way = Replacements & { whole(text: string): string | null };

/** From what is stored to what is shown. */
export function toShown(book: Book): Way {
  const { words, hosts, wholes, scrambler } = book;
  return {
    uuid: scrambler.uuid,
    whole: wholes.find,
    wholeAt: wholes.findAt,
    run: (text) => runOf(text, wholes.find, hosts.find),
    word(word, isName, { before, after }) {
      const found = words.find(word);
      if (found === null) return word;
      if (isName || !found.isOrdinary) return found.other;
      const isNamed =
        word !== word.toLowerCase() &&
        [before(), after()].some((next) => next !== null && words.isPair(word, next));
      return isNamed ? found.other : word;
    },
  };
}

/** From what was shown to what is meant. @throws RangeError where a pseudonym is written in a way that none ever was */
export function toMeant({ words, hosts, wholes, scrambler }: Book): Way {
  return {
    uuid: scrambler.uuidBack,
    whole: wholes.back,
    wholeAt: wholes.backAt,
    run: (text) => runOf(text, wholes.back, hosts.back),
    word: (word) => words.back(word) ?? word,
  };
}

type Find = (text: string) => string | null;

/** Also without what follows the identifier, as `…/E-0042.` at the end of a sentence does. */
function runOf(text: string, whole: Find, host: Find): string | null {
  return (
    (/\d/.test(text) && text.length >= shortestId ? whole(text) : null) ??
    (text.includes('.') ? host(text) : null)
  );
}

/** Shorter ones may be any number: they are replaced where nothing else stands with them. */
const shortestId = 6;

/** @param isName it is a name as a whole */
export function replaceText(text: string, isName: boolean, way: Way): string {
  const whole = way.whole(text);
  if (whole !== null) return whole;
  return text.includes('"') ? replaceQuoted(text, isName, way) : scanText(text, isName, way);
}

const quoted = /"((?:[^"\\]|\\.)*)"(\s*:)?/gs;

/** What stands between quotation marks may be a member of JSON, whose name says what its value is. */
function replaceQuoted(text: string, isName: boolean, way: Way): string {
  const parts: string[] = [];
  let done = 0;
  let key = '';
  for (const found of text.matchAll(quoted)) {
    const [all, inner = '', colon] = found;
    const between = text.slice(done, found.index);
    if (/[,[{}\]]/.test(between) && !/^[\s,]*$/.test(between)) key = '';
    parts.push(scanText(between, isName, way));
    const isValue = colon === undefined;
    parts.push(`"${literal(inner, isName || (isValue && isNameKey(key)), way)}"${colon ?? ''}`);
    key = isValue ? key : inner;
    done = found.index + all.length;
  }
  parts.push(scanText(text.slice(done), isName, way));
  return parts.join('');
}

function literal(inner: string, isName: boolean, way: Way): string {
  if (!inner.includes('\\')) return way.whole(inner) ?? scanText(inner, isName, way);
  const value = parseLiteral(inner);
  if (value === null) return scanText(inner, isName, way);
  const shown = replaceText(value, isName, way);
  return shown === value ? inner : JSON.stringify(shown).slice(1, -1);
}

function parseLiteral(inner: string): string | null {
  try {
    return JSON.parse(`"${inner.replace(/[\n\r\t]/g, ' ')}"`);
  } catch {
    return null;
  }
}
