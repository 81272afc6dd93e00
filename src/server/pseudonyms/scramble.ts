/**
 * Identifiers as others of the same shape: a digit stays a digit, a small letter a small letter, and each has exactly one other, so
 * that it is known without being remembered and can be turned back. A Feistel network over characters, as format-preserving encryption
 * is made (NIST SP 800-38G), with HMAC as its round; it hides names from an audience, and is no protection of secrets.
 */
import { createHmac } from 'node:crypto';

/** Each character only ever becomes another of its own row, which so says at both ends how it is read. */
const rows = ['0123456789', 'abcdef', 'ghijklmnopqrstuvwxyz', 'ABCDEF', 'GHIJKLMNOPQRSTUVWXYZ'];
const firstDigits = '123456789';
const hexadecimal = '0123456789abcdef';
const rounds = 4;

interface Cell {
  /** Place in the text. */
  at: number;
  alphabet: string;
  index: number;
}

type Turn = 1 | -1;

export interface Scrambler {
  /** Any identifier; what is neither letter nor digit of ASCII stays. `salt` gives another one. */
  like(text: string, salt?: number): string;
  uuid(text: string): string;
  uuidBack(text: string): string;
}

/** @param key the same key gives the same identifiers */
export function createScrambler(key: string): Scrambler {
  const others = remembered((text) => turnUuid(text, 1, key));
  const originals = remembered((text) => turnUuid(text, -1, key));
  return {
    like: (text, salt = 0) => turn(text, cellsOf(text), 1, `${key}/${salt}`),
    uuid: others,
    uuidBack: originals,
  };
}

function cellsOf(text: string): Cell[] {
  return [...text].length === text.length
    ? [...text].flatMap((character, at) => cellOf(character, at))
    : [...text.matchAll(/[0-9A-Za-z]/g)].flatMap(({ 0: character, index }) => cellOf(character, index));
}

function cellOf(character: string, at: number): Cell[] {
  if (at === 0 && character === '0') return [];
  const isFirst = at === 0 && firstDigits.includes(character);
  const alphabet = isFirst ? firstDigits : rows.find((row) => row.includes(character));
  return alphabet === undefined ? [] : [{ at, alphabet, index: alphabet.indexOf(character) }];
}

/** Version and variant (RFC 9562 section 4) stay what they are. */
function turnUuid(text: string, way: Turn, key: string): string {
  const lower = text.toLowerCase();
  const cells = [...lower].flatMap((character, at) =>
    character === '-' || at === 14 || at === 19
      ? []
      : [{ at, alphabet: hexadecimal, index: hexadecimal.indexOf(character) }],
  );
  const turned = turn(lower, cells, way, key);
  return text === lower ? turned : turned.toUpperCase();
}

function turn(text: string, cells: readonly Cell[], way: Turn, key: string): string {
  const middle = Math.ceil(cells.length / 2);
  const halves = [cells.slice(0, middle), cells.slice(middle)] as const;
  const shape = cells.map(({ alphabet }) => alphabet[0]).join('');
  for (let count = 0; count < rounds; count += 1) {
    const round = way === 1 ? count : rounds - 1 - count;
    const [moved, still] = round % 2 === 0 ? halves : [halves[1], halves[0]];
    shift(
      moved,
      way,
      createHmac('sha256', key)
        .update(`${round}/${shape}/${textOf(still)}`)
        .digest(),
    );
  }
  const characters = text.split('');
  for (const { at, alphabet, index } of cells) characters[at] = alphabet.charAt(index);
  return characters.join('');
}

function shift(cells: readonly Cell[], way: Turn, bytes: Buffer): void {
  cells.forEach((cell, place) => {
    const by = bytes.readUInt8(place % bytes.length) % cell.alphabet.length;
    cell.index = (cell.index + way * by + cell.alphabet.length) % cell.alphabet.length;
  });
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ alphabet, index }) => alphabet.charAt(index)).join('');
}

const mostRemembered = 50_000;

function remembered(work: (text: string) => string): (text: string) => string {
  const results = new Map<string, string>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    if (results.size >= mostRemembered) results.clear();
    const result = work(text);
    results.set(text, result);
    return result;
  };
}
