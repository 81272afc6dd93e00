/**
 * Regular expressions in the syntax of .NET, which Java's resembles, as far as they can be matched in linear time. Refused are look-ahead, look-behind,
 * back-references, atomic, conditional and balancing groups, the modes n and x, `\G`, and blocks such as `\p{IsGreek}`.
 */
import { escapeOf, isWordSign, not, oneOf, withCase } from './character-tests';
import { type CharacterTest, PatternError, type PatternNode } from './pattern-node';
import { readBrackets } from './read-brackets';

const deepest = 50;
const mostRepeats = 1_000;
const mostGroups = 50;

interface Modes {
  ignoresCase: boolean;
  /** ^ and $ at every line. */
  multiline: boolean;
  /** The dot stands for a line feed too. */
  singleLine: boolean;
}

interface Reader {
  pattern: string;
  at: number;
  depth: number;
  /** Names of the groups in the order of their parentheses; null for one without. */
  groups: (string | null)[];
}

export interface ParsedPattern {
  root: PatternNode;
  groups: readonly (string | null)[];
}

const refusedGroups: readonly (readonly [opening: RegExp, words: string])[] = [
  [/^\(\?[=!]/, 'look-ahead (?=…) is not evaluated here'],
  [/^\(\?<[=!]/, 'look-behind (?<=…) is not evaluated here'],
  [/^\(\?>/, 'an atomic group (?>…) is not evaluated here'],
  [/^\(\?\(/, 'a conditional group (?(…)…) is not evaluated here'],
  [/^\(\?(?:<\w*-|'\w*-)/, 'a balancing group is not evaluated here'],
  [/^\(\?[imsnx-]*[nx]/, 'the modes n and x are not evaluated here'],
];

/** @throws PatternError */
export function parsePattern(pattern: string): ParsedPattern {
  const reader: Reader = { pattern, at: 0, depth: 0, groups: [] };
  const root = choice(reader, { ignoresCase: false, multiline: false, singleLine: false });
  if (reader.at < pattern.length) throw new PatternError('a closing parenthesis has none that opens');
  return { root, groups: reader.groups };
}

/** Up to a closing parenthesis or the end. Modes that are set within hold until there. */
function choice(reader: Reader, outer: Modes): PatternNode {
  const modes = { ...outer };
  const options = [sequence(reader, modes)];
  while (eat(reader, '|')) options.push(sequence(reader, modes));
  return options.length === 1 ? (options[0] ?? nothing) : { kind: 'choice', options };
}

const nothing: PatternNode = { kind: 'sequence', parts: [] };

function sequence(reader: Reader, modes: Modes): PatternNode {
  const parts: PatternNode[] = [];
  while (reader.at < reader.pattern.length && !/[|)]/.test(rest(reader, 1))) {
    parts.push(repeated(reader, atom(reader, modes)));
  }
  return { kind: 'sequence', parts };
}

function atom(reader: Reader, modes: Modes): PatternNode {
  const sign = rest(reader, 1);
  if (sign === '(') return group(reader, modes);
  if (/[*+?]/.test(sign)) throw new PatternError(`there is nothing that ${sign} could repeat`);
  reader.at += 1;
  if (sign === '[') {
    const { test, end } = readBrackets(reader.pattern, reader.at, modes.ignoresCase);
    reader.at = end;
    return { kind: 'character', test };
  }
  if (sign === '\\') return escaped(reader, modes);
  if (sign === '.') return { kind: 'character', test: modes.singleLine ? () => true : not(isLineFeed) };
  if (sign === '^') return { kind: 'place', test: modes.multiline ? isLineStart : (_, at) => at === 0 };
  if (sign === '$') return { kind: 'place', test: modes.multiline ? isLineEnd : isEnd };
  return { kind: 'character', test: oneOf(sign, modes.ignoresCase) };
}

const isLineFeed: CharacterTest = (character) => character === '\n';

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text[at] === '\n';
}

/** Also before a line feed that ends the text. */
function isEnd(text: string, at: number): boolean {
  return at === text.length || (at === text.length - 1 && text[at] === '\n');
}

function isWordEdge(text: string, at: number): boolean {
  return isWordSign(text.charAt(at - 1)) !== isWordSign(text.charAt(at));
}

const places: Readonly<Record<string, (text: string, at: number) => boolean>> = {
  b: isWordEdge,
  B: (text, at) => !isWordEdge(text, at),
  A: (_, at) => at === 0,
  Z: isEnd,
  z: (text, at) => at === text.length,
};

/** Behind the backslash. */
function escaped(reader: Reader, { ignoresCase }: Modes): PatternNode {
  const letter = rest(reader, 1);
  const test = places[letter];
  if (test !== undefined) {
    reader.at += 1;
    return { kind: 'place', test };
  }
  if (/[1-9k]/.test(letter)) throw new PatternError(`a back-reference \\${letter} is not evaluated here`);
  const sign = escapeOf(rest(reader, 40));
  reader.at += sign.length;
  return {
    kind: 'character',
    test: 'test' in sign ? withCase(sign.test, ignoresCase) : oneOf(sign.sign, ignoresCase),
  };
}

function group(reader: Reader, modes: Modes): PatternNode {
  const ahead = rest(reader, 80);
  const refused = refusedGroups.find(([opening]) => opening.test(ahead));
  if (refused !== undefined) throw new PatternError(refused[1]);
  const comment = /^\(\?#[^)]*\)/.exec(rest(reader))?.[0];
  if (comment !== undefined) return skipped(reader, comment);
  const [switches] = /^\(\?[ims-]+\)/.exec(ahead) ?? [];
  if (switches !== undefined) {
    Object.assign(modes, switched(modes, switches));
    return skipped(reader, switches);
  }
  const [opening = '(', flags, name, quoted] = /^\((?:\?(?:([ims-]*):|<(\w+)>|'(\w+)'))?/.exec(ahead) ?? [];
  if (ahead.startsWith('(?') && opening === '(')
    throw new PatternError(`${ahead.slice(0, 4)} begins no group that is known here`);
  reader.at += opening.length;
  if (flags !== undefined) return inside(reader, switched(modes, flags));
  const index = reader.groups.push(named(reader, name ?? quoted)) - 1;
  if (index >= mostGroups) throw new PatternError(`more than ${mostGroups} groups are not evaluated here`);
  return { kind: 'group', index, part: inside(reader, modes) };
}

function named({ groups }: Reader, name: string | undefined): string | null {
  if (name === undefined) return null;
  if (/^\d/.test(name) || groups.includes(name))
    throw new PatternError(`two groups, or a number, are called ${name}`);
  return name;
}

function inside(reader: Reader, modes: Modes): PatternNode {
  reader.depth += 1;
  if (reader.depth > deepest)
    throw new PatternError(`more than ${deepest} groups within each other are not evaluated here`);
  const part = choice(reader, modes);
  if (!eat(reader, ')')) throw new PatternError('a parenthesis is not closed');
  reader.depth -= 1;
  return part;
}

function skipped(reader: Reader, text: string): PatternNode {
  reader.at += text.length;
  return nothing;
}

function switched(modes: Modes, text: string): Modes {
  const [on = '', off = ''] = text.split('-');
  const value = (letter: string, before: boolean) =>
    off.includes(letter) ? false : on.includes(letter) || before;
  return {
    ignoresCase: value('i', modes.ignoresCase),
    multiline: value('m', modes.multiline),
    singleLine: value('s', modes.singleLine),
  };
}

/** Braces that are no quantity stand for themselves, as in .NET. */
const quantity = /^(?:([*+?])|\{(\d{1,6})(?:(,)(\d{0,6}))?\})(\??)/;

function repeated(reader: Reader, part: PatternNode): PatternNode {
  const [written, sign, from, comma, to = '', lazy] = quantity.exec(rest(reader, 20)) ?? [];
  if (written === undefined) return part;
  reader.at += written.length;
  if (/^[*+?]/.test(rest(reader, 1)) || /^\{\d+(?:,\d*)?\}/.test(rest(reader, 20))) {
    throw new PatternError('a repetition is repeated: put it into a group');
  }
  const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
  const most =
    sign === undefined
      ? comma === undefined
        ? least
        : to === ''
          ? null
          : Number(to)
      : sign === '?'
        ? 1
        : null;
  if (Math.max(least, most ?? 0) > mostRepeats)
    throw new PatternError(`more than ${mostRepeats} repetitions are not evaluated here`);
  if (most !== null && most < least) throw new PatternError(`${written} counts downwards`);
  return { kind: 'repeat', part, least, most, isLazy: lazy === '?' };
}

function eat(reader: Reader, sign: string): boolean {
  const isThere = reader.pattern.startsWith(sign, reader.at);
  if (isThere) reader.at += sign.length;
  return isThere;
}

function rest({ pattern, at }: Reader, length = pattern.length): string {
  return pattern.slice(at, at + length);
}
