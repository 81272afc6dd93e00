/** Values that are replaced as a whole: streets, telephone numbers, identifiers. */

export interface WholeBook {
  /** @param others what may stand for it, one after the other; the first that is free is taken */
  learn(value: string, others: Iterable<string>): void;
  /** The whole text. Null for none. */
  find(text: string): string | null;
  back(text: string): string | null;
  /** The longest that begins at this place of a text and is not like anything else there. */
  findAt(text: string, at: number): Found | null;
  backAt(text: string, at: number): Found | null;
}

interface Found {
  length: number;
  by: string;
}

export function createWholeBook(): WholeBook {
  const values = createSide();
  const shown = createSide();
  return {
    learn(value, others) {
      if (values.find(value) !== null || value.length < 2) return;
      for (const other of others) {
        if (other === value || shown.find(other) !== null || values.find(other) !== null) continue;
        values.add(value, other);
        shown.add(other, value);
        return;
      }
    },
    find: values.find,
    back: shown.find,
    findAt: (text, at) => values.at(text, at),
    backAt: (text, at) => shown.at(text, at),
  };
}

/** By this many first letters they are looked for in texts. */
const firstLetters = 6;
/** Where no other length needs to be looked at. */
const mostLengths = 64;

function createSide() {
  const all = new Map<string, string>();
  /** First letters -> lengths of those that begin so. */
  const lengths = new Map<string, Set<number>>();

  return {
    find: (text: string) => all.get(text) ?? null,
    add(value: string, by: string) {
      all.set(value, by);
      if (!isUnlikeOthers(value)) return;
      const key = value.slice(0, firstLetters);
      const known = lengths.get(key) ?? new Set();
      if (known.size < mostLengths) known.add(value.length);
      lengths.set(key, known);
    },
    at(text: string, at: number): Found | null {
      const quoted = quotedAt(text, at);
      const by = quoted === null ? undefined : all.get(quoted);
      if (quoted !== null && by !== undefined) return { length: quoted.length, by };
      return this.longestAt(text, at);
    },
    longestAt(text: string, at: number): Found | null {
      const known = lengths.get(text.slice(at, at + firstLetters));
      if (known === undefined) return null;
      for (const length of [...known].sort((one, other) => other - one)) {
        const by = all.get(text.slice(at, at + length));
        if (by !== undefined && !isLetter.test(text.charAt(at + length))) return { length, by };
      }
      return null;
    },
  };
}

/** What stands between quotation marks, in a URL too, is a value as a whole. */
function quotedAt(text: string, at: number): string | null {
  if (!/(?:["'“‘]|%22|%27)$/.test(text.slice(Math.max(0, at - 3), at))) return null;
  return /^[^"'”’%]+(?=["'”’]|%2[27])/.exec(text.slice(at, at + longestQuoted))?.[0] ?? null;
}

const longestQuoted = 200;
const isLetter = /[\p{L}\p{M}\p{N}]/u;

/** Long enough, and with digits: nothing that stands in a sentence by chance. */
function isUnlikeOthers(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  if (value.length < firstLetters) return false;
  return digits >= 6 || (/\p{L}/u.test(value) && (digits >= 1 || value.includes(' ')));
}
