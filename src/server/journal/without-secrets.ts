/**
 * Takes secrets out of what repeats them: error texts, answers, names, changes. All are looked for in one pass, since thousands
 * of passwords in one bulk request would otherwise cost thousands of passes through every text of the exchange.
 */
import { hidden, type Secrets } from './secrets';

/** Shorter ones can't be told from ordinary text, and four of their characters would be too many. */
export const shortestToken = 12;

/** The last four characters stay, so that a token can be recognised. */
export function redactToken(token: string): string {
  return token.length < shortestToken ? hidden : `${hidden}${token.slice(-4)}`;
}

/** Texts that tell of what came may hold no more than its beginning: so much of a secret is one. */
export const toldAtLeast = 48;

/** A text without what may be the beginning of a secret at its end: where it was cut, too little may be left to know one by. */
export function withoutCutEnd(text: string): string {
  return text.endsWith('…') ? `${text.slice(0, -1 - toldAtLeast)}…` : text;
}

/** A token of ours, wherever it stands: it may be pasted anywhere. */
const ourToken = /scimwb_[\w-]{8,}/g;
/** Looked for in every text: rarer than the letters at the beginning, with which a search stops at every other word. */
const partOfOurs = 'wb_';

/** For the texts of one exchange; shorter by what was taken out, the whole text where there is too much to look for. */
export function withoutSecrets(secrets: Secrets): (text: string) => string {
  const takeOut = takingOut([...secrets.texts]);
  return (text) => {
    const safe = secrets.tooMuch ? hidden : takeOut(text);
    return safe.includes(partOfOurs) ? safe.replace(ourToken, redactToken) : safe;
  };
}

/** So few are looked for one by one first: most texts hold none. */
const few = 8;

function takingOut(secrets: string[]): (text: string) => string {
  if (secrets.length === 0) return (text) => text;
  let takeAll: ((text: string) => string) | undefined;
  const beginnings = secrets.length > few ? [] : secrets.map((secret) => secret.slice(0, toldAtLeast));
  return (text) => {
    if (beginnings.length > 0 && !beginnings.some((beginning) => text.includes(beginning))) return text;
    takeAll ??= inOnePass(secrets);
    return takeAll(text);
  };
}

/** Characters by which secrets are found: as many as the shortest has, and more of those that have more, which may begin alike. */
const startLengths = [4, 12];
const shortestStart = 4;
/** Characters compared in one exchange, about ten nanoseconds each. */
const mostComparisons = 2_000_000;

/** A secret, or the beginning of one, in a text. */
interface Repetition {
  length: number;
  told: string;
}

function inOnePass(secrets: string[]): (text: string) => string {
  const byStart = groupedByStart(secrets);
  const mayStart = new Uint8Array(0x10000);
  for (const start of byStart.keys()) mayStart[fingerprint(start.slice(0, shortestStart))] = 1;
  let left = mostComparisons;

  function longestAt(text: string, from: number): Repetition | null {
    let longest: Repetition | null = null;
    for (const startLength of startLengths) {
      for (const secret of byStart.get(text.slice(from, from + startLength)) ?? []) {
        const length = commonLength(text, from, secret);
        left -= length;
        if (left < 0) return null;
        const isWhole = length === secret.length;
        if ((isWhole || length >= toldAtLeast) && length > (longest?.length ?? 0))
          longest = { length, told: isWhole ? redactToken(secret) : hidden };
      }
    }
    return longest;
  }

  return (text) => {
    const parts: string[] = [];
    let done = 0;
    let print = 0;
    for (let at = 0; at < text.length; at += 1) {
      print = printWith(print, text.charCodeAt(at));
      if (mayStart[print] === 0) continue;
      const from = at + 1 - shortestStart;
      const found = from < 0 ? null : longestAt(text, from);
      if (left < 0) return hidden;
      if (found === null || from + found.length <= done) continue;
      // One that begins within another is hidden with it.
      if (from >= done) parts.push(text.slice(done, from), found.told);
      done = from + found.length;
    }
    return done === 0 ? text : parts.join('') + text.slice(done);
  };
}

function groupedByStart(secrets: string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const secret of secrets) {
    const length = startLengths.findLast((most) => most <= secret.length);
    const start = secret.slice(0, length);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [secret]);
    else group.push(secret);
  }
  return groups;
}

/** Depends on the last four characters alone: those before are shifted out. */
function printWith(print: number, code: number): number {
  return ((print << 4) ^ code) & 0xffff;
}

function fingerprint(start: string): number {
  let print = 0;
  for (let at = 0; at < start.length; at += 1) print = printWith(print, start.charCodeAt(at));
  return print;
}

function commonLength(text: string, from: number, secret: string): number {
  let length = 0;
  while (length < secret.length && text.charCodeAt(from + length) === secret.charCodeAt(length)) length += 1;
  return length;
}
