/** Enters into the book what a value tells of somebody. */
import type { Book } from './book';
import { fold, type WordBook } from './word-book';

const word = /[\p{L}\p{M}\p{N}]+/gu;
const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** In characters: what is longer is no name. */
const longestName = 120;

function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** @param besides words that stand in it and name nobody, such as a department's */
export function learnName(
  { words }: Book,
  text: string,
  kind: 'given' | 'family' | 'whole',
  besides: ReadonlySet<string> = new Set(),
): void {
  if (text.length > longestName || /[{}[\]<>@]/.test(text)) return;
  const all = wordsOf(text);
  const isReversed = text.includes(',');
  all.forEach((one, at) => {
    if (besides.has(fold(one))) return;
    const isGiven = kind === 'whole' ? (at === 0) !== isReversed : kind === 'given';
    words.learn(one, isGiven ? 'given' : 'family');
  });
  learnPairs(words, all);
}

function learnPairs(words: WordBook, all: readonly string[]): void {
  all.slice(1).forEach((second, at) => {
    const first = all[at] ?? '';
    if (!(words.find(first)?.isOrdinary || words.find(second)?.isOrdinary)) return;
    words.pair(first, second);
    words.pair(second, first);
  });
}

/** A user name, or what stands before the @: made of the names that stand for those of the person where it is made of theirs. */
export function learnHandle({ words }: Book, text: string, of: { given: string; family: string }): void {
  if (text.length > longestName || isUuid.test(text) || /[\s()[\]{}<>]/.test(text)) return;
  const [local = '', host] = text.split('@');
  if (host !== undefined && !host.includes('.')) return;
  for (const part of wordsOf(local)) {
    const made = madeOf(part, of, words);
    if (made === null || !words.learnAs(part, made)) words.learn(part, 'family');
  }
}

/** `jsmith2`, `johns`, `johnsmith` of John Smith, in the other names; null for what is made otherwise. */
function madeOf(part: string, of: { given: string; family: string }, words: WordBook): string | null {
  const [, letters = '', digits = ''] = /^(.*?)(\d*)$/s.exec(part) ?? [];
  const given = sidesOf(of.given, words);
  const family = sidesOf(of.family, words);
  if (given === null || family === null) return null;
  for (const how of madeHows) {
    if (fold(letters) !== how(given.own, family.own)) continue;
    const made = how(given.other, family.other) + digits;
    return part === fold(part) ? made : made.toUpperCase() === made ? made : capital(made);
  }
  return null;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sidesOf(name: string, words: WordBook): { own: string; other: string } | null {
  const all = wordsOf(name);
  const others = all.map((one) => words.find(one)?.other ?? one);
  const own = fold(all.join(''));
  return own === '' ? null : { own, other: fold(others.join('')) };
}

const madeHows: ((given: string, family: string) => string)[] = [
  (given, family) => given.charAt(0) + family,
  (given, family) => given + family,
  (given, family) => given + family.charAt(0),
  (given, family) => family + given.charAt(0),
  (given, family) => family + given,
];

/** Enters every address and its host of a text: nobody has to be known for an address to be somebody's. */
export function learnAddresses(book: Book, text: string): void {
  if (!text.includes('@') && !text.includes('%40')) return;
  for (const { 1: local = '', 2: host = '' } of text.matchAll(address)) {
    book.hosts.learn(host);
    learnHandle(book, local, { given: '', family: '' });
  }
}

const address = /([\p{L}\p{N}][\p{L}\p{M}\p{N}._+'’-]*)(?:@|%40)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/giu;

/** Any identifier. UUIDs need not be learned: each has another by itself. */
export function learnId({ wholes, words, scrambler }: Book, text: string): void {
  if (text.length < 2 || text.length > longestName || isUuid.test(text) || text.includes('@')) return;
  if (!/\d/.test(text)) {
    if (/^[\p{L}\p{M}._-]+$/u.test(text)) for (const part of wordsOf(text)) words.learn(part, 'family');
    return;
  }
  wholes.learn(
    text,
    scrambled((salt) => scrambler.like(text, salt)),
  );
}

export function learnPhone({ wholes, scrambler }: Book, text: string): void {
  const value = text.replace(/^\D+/, '');
  if (value.replace(/\D/g, '').length < 4 || value.length > longestName) return;
  wholes.learn(
    value,
    scrambled((salt) => scrambler.like(value, salt)),
  );
}

/** A street with its number, or a whole address. */
export function learnStreet({ wholes, names }: Book, text: string): void {
  if (text.trim().length < 3 || text.length > 500) return;
  const { value: street } = names.for(`${text}/street`, 'family').next();
  const [kind = ''] = streets.slice(names.number(`${text}/kind`, streets.length));
  wholes.learn(
    text,
    scrambled((salt) => `${1 + ((names.number(text, 180) + salt) % 998)} ${street} ${kind}`),
  );
}

const streets = ['Lane', 'Street', 'Road', 'Avenue', 'Square', 'Gardens', 'Court', 'Terrace'];
const mostTries = 2_000;

function* scrambled(one: (salt: number) => string): Generator<string> {
  for (let salt = 0; salt < mostTries; salt += 1) yield one(salt);
}
