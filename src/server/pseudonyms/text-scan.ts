/** Goes through a text from left to right, and hands over what may be somebody's: the rest stays as it is, letter by letter. */

export interface Replacements {
  uuid(text: string): string;
  /** A whole that begins here: a street, a telephone number. Null for none. */
  wholeAt(text: string, at: number): { length: number; by: string } | null;
  /** Parts with dots, hyphens or the like between them: an identifier or a host. Null for neither. */
  run(text: string): string | null;
  /** @param isName it stands in a mail address, or where nothing but a name does */
  word(word: string, isName: boolean, around: Around): string;
}

/** What stands before and after a word, looked at only for words that may mean something else. */
export interface Around {
  before(): string | null;
  after(): string | null;
}

const hex = (count: number) => `[0-9a-f]{${count}}`;
const uuid = `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
const letters = '\\p{L}\\p{M}\\p{N}';
const run = `[${letters}]+(?:[-_.:|][${letters}]+)*`;
const host = '[a-z0-9-]+(?:\\.[a-z0-9-]+)+';
const mail = `(?<local>[${letters}][${letters}._+'’-]*)(?<at>@|%40)(?<host>${host})`;
/** Letters beyond ASCII in a URL; what else is written so there, and in JSON, ends a word. */
const inUrl = `[${letters}]*(?:%[89a-f][0-9a-f])+(?:[${letters}]|%[89a-f][0-9a-f])*`;
const escaped = '\\\\u[0-9a-f]{4}|\\\\[nrtbf]|%[0-7][0-9a-f]';

const pattern = new RegExp(
  `(?<escaped>${escaped})|(?<![${letters}])(?<uuid>${uuid})(?![${letters}])|${mail}|(?<inUrl>${inUrl})|(?<run>${run})`,
  'giu',
);
const word = new RegExp(`[${letters}]+`, 'gu');

/** @param isName every word of it may be a name, ordinary ones too */
export function scanText(text: string, isName: boolean, replacements: Replacements): string {
  const parts: string[] = [];
  let done = 0;
  const finder = new RegExp(pattern);
  for (let found = finder.exec(text); found !== null; found = finder.exec(text)) {
    const whole = found.groups?.escaped === undefined ? wholeIn(text, found, replacements) : null;
    const end = whole === null ? found.index + found[0].length : whole.end;
    parts.push(text.slice(done, found.index), whole?.by ?? replaced(text, found, isName, replacements));
    done = end;
    finder.lastIndex = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function wholeIn(text: string, found: RegExpExecArray, replacements: Replacements) {
  const whole = replacements.wholeAt(text, found.index);
  return whole === null ? null : { by: whole.by, end: found.index + whole.length };
}

function replaced(text: string, found: RegExpExecArray, isName: boolean, to: Replacements): string {
  const groups = found.groups ?? {};
  const [all] = found;
  if (groups.escaped !== undefined) return all;
  if (groups.uuid !== undefined) return to.uuid(all);
  if (groups.local !== undefined) {
    const { local, at = '', host: hostName = '' } = groups;
    return words(text, found.index, local, true, to) + at + (to.run(hostName) ?? hostName);
  }
  if (groups.inUrl !== undefined) return wordInUrl(all, isName, to);
  return to.run(all) ?? words(text, found.index, all, isName, to);
}

function words(text: string, start: number, part: string, isName: boolean, to: Replacements): string {
  return part.replace(word, (one, at: number) => to.word(one, isName, aroundOf(text, start + at, one)));
}

function aroundOf(text: string, at: number, one: string): Around {
  return {
    before: () =>
      /([\p{L}\p{M}\p{N}]+)(?:, | |[._-])$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? null,
    after: () =>
      /^(?:, | |[._-])([\p{L}\p{M}\p{N}]+)/u.exec(text.slice(at + one.length, at + one.length + 40))?.[1] ??
      null,
  };
}

function wordInUrl(text: string, isName: boolean, to: Replacements): string {
  try {
    const decoded = decodeURIComponent(text);
    const shown = words(decoded, 0, decoded, isName, to);
    return shown === decoded ? text : encodeURIComponent(shown);
  } catch {
    return text;
  }
}
