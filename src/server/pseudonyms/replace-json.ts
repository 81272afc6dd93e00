/** Anything that goes to the page with pseudonyms in place of originals, and what comes from there turned back. */
import type { Book } from './book';
import { learnJson } from './learn-json';
import { isLeftAlone, isNameKey } from './name-keys';
import { replaceText, toMeant, toShown, type Way } from './replace-text';

/** @returns a copy in which nothing original is left that the book knows, or that is an address or a UUID */
export function shownJson(book: Book, value: unknown): unknown {
  learnJson(book, value);
  return replaceJson(value, toShown(book));
}

/**
 * What is typed to search may be the beginning of a pseudonym.
 * @throws RangeError where something can't be turned back letter by letter
 */
export function meantJson(book: Book, value: unknown): unknown {
  const way = toMeant(book);
  return replaceJson(value, way, (text) => meantSearch(book, text, way));
}

function meantSearch(book: Book, text: string, way: Way): string {
  const [, before = '', last = ''] = /^(.*?)([\p{L}\p{M}\p{N}]*)$/su.exec(text) ?? [];
  const begun = last.length < 2 || book.words.isShown(last) ? null : book.words.backFromBeginning(last);
  try {
    const meant = replaceText(begun === null ? text : before, false, way);
    return begun === null ? meant : meant + begun;
  } catch {
    return text;
  }
}

const searched = new Set(['search', 'text']);

type OfSearch = (text: string) => string;

function replaceJson(value: unknown, way: Way, ofSearch: OfSearch | null = null): unknown {
  return replaceIn(value, '', false);

  function replaceIn(inside: unknown, key: string, isOfPerson: boolean): unknown {
    if (typeof inside === 'string') return textOf(inside, key, isOfPerson);
    if (typeof inside === 'number') return /number$|id$/i.test(key) ? numberOf(inside, way) : inside;
    if (Array.isArray(inside)) return inside.map((element) => replaceIn(element, key, false));
    if (typeof inside !== 'object' || inside === null) return inside;
    const isPerson = isPersonLike(inside);
    return Object.fromEntries(
      Object.entries(inside).map(([name, member]) => [
        replaceText(name, false, way),
        isLeftAlone(name) ? member : replaceIn(member, name, isPerson),
      ]),
    );
  }

  function textOf(text: string, key: string, isOfPerson: boolean): string {
    if (ofSearch !== null && searched.has(key)) return ofSearch(text);
    return replaceText(text, isNameKey(key, isOfPerson) || isNameAlone(text, key), way);
  }
}

function isPersonLike(object: object): boolean {
  return ('resourceType' in object && object.resourceType === 'User') || 'userName' in object;
}

/** A value as a whole that begins as names do: `May`, not `may`. */
const valueKeys = new Set(['value', 'before', 'after', 'shown', 'theirs', 'ours', 'from', 'to', 'result']);
const ownValues = /^(?:User|Group|True|False|None|Yes|No)$/;

function isNameAlone(text: string, key: string): boolean {
  return valueKeys.has(key) && /^\p{Lu}[\p{L}\p{M}'’ -]*$/u.test(text) && !ownValues.test(text);
}

/** As an identifier that is a number. */
function numberOf(number: number, way: Way): number {
  const other = Number(way.whole(String(number)) ?? number);
  return Number.isSafeInteger(other) ? other : number;
}
