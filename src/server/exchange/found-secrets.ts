/**
 * The secrets of one exchange: found by name in its URL and body, then taken out of whatever repeats them, as error texts, responses
 * and changes may.
 */
import { hidden } from '../../shared/hidden-secret';

/** In characters. Shorter secrets are hidden where their name stands, but not looked for: they could stand anywhere by chance. */
const shortestSecret = 4;
/** In characters. Of shorter tokens, four characters would be too many. */
export const shortestToken = 12;
/** In characters: as much of the beginning of a secret is one too, since texts may quote no more of it. */
export const secretPrefixLength = 48;

/** A token with its last four characters, so that it can be recognised. */
export function redactToken(token: string): string {
  return token.length < shortestToken ? hidden : `${hidden}${token.slice(-4)}`;
}

export class FoundSecrets {
  /** As they are and as they stand in JSON. */
  readonly texts = new Set<string>();

  add(secret: string): void {
    if (secret.length < shortestSecret) return;
    this.texts.add(secret);
    if (needsEscapes.test(secret)) this.texts.add(JSON.stringify(secret).slice(1, -1));
  }
}

const needsEscapes = /["\\\p{Cc}\p{Cs}]/u;

/** A token of ours, wherever it stands: it may be pasted anywhere. */
const ourToken = /scimwb_[\w-]{8,}/g;
/** Rarer than the letters at its beginning, so quicker to look for. */
const partOfOurs = 'wb_';

/** For the texts of one exchange, all with the same secrets. */
export function scrubSecrets({ texts }: FoundSecrets): (text: string) => string {
  const replaceAll = texts.size === 0 ? null : replacing([...texts]);
  return (text) => {
    const safe = replaceAll === null ? text : replaceAll(text);
    return safe.includes(partOfOurs) ? safe.replace(ourToken, redactToken) : safe;
  };
}

/** So few are looked for one by one first: most texts hold none. */
const few = 8;
/** In characters, in one exchange. Secrets built to be nearly found everywhere need more: then whole texts are hidden. */
const mostComparisons = 2_000_000;

/** All secrets in one pass over a text: a bulk request may have a password for each of 1,000 users. */
function replacing(secrets: string[]): (text: string) => string {
  const beginnings = secrets.slice(0, few + 1).map((secret) => secret.slice(0, secretPrefixLength));
  let index: StartIndex | undefined;
  let comparisonsLeft = mostComparisons;
  return (text) => {
    if (beginnings.length <= few && !beginnings.some((beginning) => text.includes(beginning))) return text;
    index ??= indexByStart(secrets);
    let told = '';
    let done = 0;
    for (let at = 0; at + shortestSecret <= text.length; at += 1) {
      if (index.mayStart[printAt(text, at)] === 0) continue;
      const candidates = index.byStart.get(text.slice(at, at + shortestSecret));
      if (candidates === undefined) continue;
      const found = longestAt(text, at, candidates);
      comparisonsLeft -= found.compared;
      if (comparisonsLeft < 0) return hidden;
      if (at + found.length <= done) continue;
      // One that begins within another is hidden with it.
      if (at >= done) told += text.slice(done, at) + found.redacted;
      done = at + found.length;
    }
    return told + text.slice(done);
  };
}

/** Of two characters: nearly all places in a text are passed over by it. */
function printAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1)) & 0xffff;
}

interface StartIndex {
  byStart: Map<string, string[]>;
  /** 1 by the print of each start. */
  mayStart: Uint8Array;
}

function indexByStart(secrets: string[]): StartIndex {
  const byStart = new Map<string, string[]>();
  const mayStart = new Uint8Array(0x10000);
  for (const secret of secrets) {
    const start = secret.slice(0, shortestSecret);
    const group = byStart.get(start);
    if (group === undefined) byStart.set(start, [secret]);
    else group.push(secret);
    mayStart[printAt(start, 0)] = 1;
  }
  return { byStart, mayStart };
}

/** The longest of the secrets, or of their beginnings, that stands there; of length 0 where none does. */
function longestAt(text: string, at: number, secrets: string[]) {
  const longest = { length: 0, redacted: hidden, compared: 0 };
  for (const secret of secrets) {
    const length = commonLength(text, at, secret);
    longest.compared += length;
    const isWhole = length === secret.length;
    if (length <= longest.length || !(isWhole || length >= secretPrefixLength)) continue;
    longest.length = length;
    longest.redacted = isWhole ? redactToken(secret) : hidden;
  }
  return longest;
}

function commonLength(text: string, at: number, secret: string): number {
  let length = 0;
  while (length < secret.length && text.charCodeAt(at + length) === secret.charCodeAt(length)) length += 1;
  return length;
}
