/**
 * How much may be told of one exchange. What a client sends may be as long as a message; told of it is what a person can
 * read, in a record that is kept in memory, shown in lists and sent to the page.
 */
import type { JsonValue } from '../../shared/scim/resource';

/** In characters, all that is told of the values of one exchange, besides what is told in any case. */
const mostCharacters = 64 * 1024;
/** One value may take so much of it. */
const mostOfOneValue = 16 * 1024;
/** In characters: what each part of a list or an object takes, in memory more than in writing. */
export const perPart = 32;
/** In characters of what is compared to find out what differs: about ten milliseconds. */
const mostLooks = 1_000_000;
/** Members that are told by name. */
const mostMembers = 2_000;
/** In characters: a text of ordinary length is told in any case. */
const ordinaryLength = 100;

export class Telling {
  private characters = mostCharacters;
  private looks = mostLooks;
  private members = mostMembers;

  get isExhausted(): boolean {
    return this.characters <= 0;
  }

  /** In characters, for this value. To measure what is no text takes its time too, and there is an end of that. */
  roomFor(value: JsonValue | undefined): number {
    const room = Math.min(this.characters, mostOfOneValue);
    if (typeof value === 'string') return Math.max(ordinaryLength, room);
    return this.looks > 0 ? Math.max(0, room) : 0;
  }

  spend(characters: number): void {
    this.characters -= characters;
  }

  /** In characters. */
  get looksLeft(): number {
    return this.looks;
  }

  /** @returns false when there has been enough of it */
  look(characters: number): boolean {
    this.looks -= characters;
    return this.looks > 0;
  }

  /** @returns how many of so many members are told by name */
  takeMembers(count: number): number {
    const taken = Math.min(count, this.members);
    this.members -= taken;
    return taken;
  }

  /** A text as it is, or its beginning where too much has been told already. */
  text(text: string): string {
    if (text.length <= ordinaryLength) return text;
    if (text.length > this.characters) return beginningOf(text, ordinaryLength);
    this.characters -= text.length;
    return text;
  }
}

/**
 * The beginning of a text, with a mark that there is more. It is copied: a part of a text keeps all of it in memory, and what is
 * told is kept for long.
 * @param length in characters
 */
export function beginningOf(text: string, length: number): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return `${Buffer.from(text.slice(0, end), 'utf16le').toString('utf16le')}…`;
}

/** Characters of a value, about as in JSON, with what its parts take; more than `most` as soon as there are more. */
export function lengthOf(value: JsonValue | undefined, most: number): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if (most <= 0) return perPart;
  let length = perPart;
  if (Array.isArray(value)) {
    for (const element of value) {
      length += perPart + lengthOf(element, most - length);
      if (length > most) return length;
    }
    return length;
  }
  for (const name in value) {
    length += perPart + name.length + lengthOf(value[name], most - length);
    if (length > most) return length;
  }
  return length;
}
