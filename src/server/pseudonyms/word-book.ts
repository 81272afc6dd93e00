/**
 * Words that name people, and the word that stands for each: the same in capitals, in small letters, and both ways. Two words never
 * share one, so that what was replaced can be turned back letter by letter.
 */
import { isInterfaceWord } from './interface-words';
import type { MadeUpNames, NameKind } from './made-up-names';

interface Entry {
  word: string;
  other: string;
  /** It means something else too: replaced only where it is known to name somebody. */
  isOrdinary: boolean;
}

export interface WordBook {
  /** Does nothing for a word that has another already, and for single letters and numbers. */
  learn(word: string, kind: NameKind): void;
  /** The same with a word of one's own choice; false where that one is taken. */
  learnAs(word: string, other: string): boolean;
  /** That two ordinary words, or one and a name, follow each other as somebody's name. */
  pair(one: string, other: string): void;
  isPair(one: string, other: string): boolean;
  /** Null for a word that stands for itself. */
  find(word: string): { other: string; isOrdinary: boolean } | null;
  /** Null for a word that stands for no other. @throws RangeError for one in letters that nobody was shown */
  back(other: string): string | null;
  isShown(word: string): boolean;
  /** The only word whose other begins so; null where there are several, or none. */
  backFromBeginning(beginning: string): string | null;
}

export function createWordBook(names: MadeUpNames): WordBook {
  const words = new Map<string, Entry>();
  /** Written in a way that is not one of the usual: whole, as they are. */
  const odd = new Map<string, Entry>();
  const shown = new Map<string, Entry>();
  const pairs = new Set<string>();

  function enter(word: string, other: string, into: Map<string, Entry>, key: string): void {
    const entry = { word, other, isOrdinary: isInterfaceWord(fold(word)) };
    into.set(key, entry);
    shown.set(fold(other), entry);
  }

  const isFree = (other: string) => {
    const folded = fold(other);
    return !shown.has(folded) && !words.has(folded) && !isInterfaceWord(folded);
  };

  function free(word: string, kind: NameKind): string {
    for (const name of names.for(fold(word), kind)) if (isFree(name)) return name;
    throw new Error('Names never end');
  }

  function learn(word: string, kind: NameKind): void {
    if (words.has(fold(word)) || !isWorthLearning(word)) return;
    const name = free(word, kind);
    enter(word, word === fold(word) ? fold(name) : name, words, fold(word));
  }

  function learnOdd(word: string): Entry | undefined {
    const found = odd.get(word);
    if (found !== undefined) return found;
    enter(word, free(`${word}/odd`, 'family'), odd, word);
    return odd.get(word);
  }

  return {
    learn,
    learnAs(word, other) {
      if (words.has(fold(word)) || !isWorthLearning(word)) return true;
      if (!isFree(other)) return false;
      enter(word, other, words, fold(word));
      return true;
    },
    pair: (one, other) => void pairs.add(pairKey(one, other)),
    isPair: (one, other) => pairs.has(pairKey(one, other)),
    find(word) {
      const folded = fold(word);
      // A word that already stands for another would be taken for it on the way back.
      if (!words.has(folded) && shown.has(folded)) learn(word, 'family');
      const entry = words.get(folded);
      if (entry === undefined) return null;
      const other = written(word, entry.word, entry.other) ?? learnOdd(word)?.other ?? word;
      return { other, isOrdinary: entry.isOrdinary };
    },
    back(other) {
      const entry = shown.get(fold(other));
      if (entry === undefined) return null;
      const word = written(other, entry.other, entry.word);
      if (word === null) throw new RangeError(other);
      return word;
    },
    isShown: (word) => shown.has(fold(word)),
    backFromBeginning(beginning) {
      const folded = fold(beginning);
      const found = [...shown].filter(([other]) => other.startsWith(folded)).slice(0, 2);
      return found.length === 1 ? (found[0]?.[1].word ?? null) : null;
    },
  };
}

export function fold(word: string): string {
  return word.toLowerCase();
}

function isWorthLearning(word: string): boolean {
  return [...word].length > 1 && !/^\p{N}+$/u.test(word) && !/^(?:true|false|null)$/i.test(word);
}

const pairKey = (one: string, other: string) => `${fold(one)} ${fold(other)}`;

/** @returns `other` written as `word` is, where the way can be told from a few usual ones; both ways with the same outcome */
function written(word: string, known: string, other: string): string | null {
  if (word === known) return other;
  for (const way of ways) {
    if (way(fold(known)) !== word) continue;
    const result = way(fold(other));
    return result === other || way(fold(result)) !== result ? null : result;
  }
  return null;
}

const ways: ((folded: string) => string)[] = [
  (folded) => folded,
  (folded) => folded.toUpperCase(),
  (folded) => folded.charAt(0).toUpperCase() + folded.slice(1),
];
