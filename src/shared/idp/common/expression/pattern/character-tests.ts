import { type CharacterTest, PatternError } from './pattern-node';

const digit = /\p{Nd}/u;
const wordSign = /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u;
const space = /[\t\n\v\f\r\x85\p{Z}]/u;

/** The classes of .NET, which are those of Unicode; also for the edges of words. */
export const isWordSign: CharacterTest = (character) => wordSign.test(character);

const classes: Readonly<Record<string, CharacterTest>> = {
  d: (character) => digit.test(character),
  w: isWordSign,
  s: (character) => space.test(character),
};

const controls: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\x07',
  e: '\x1b',
  '0': '\0',
};

/** What a backslash makes of the letters behind it: one sign, or a class of them. */
export type Escape = { length: number } & ({ sign: string } | { test: CharacterTest });

/**
 * @param text from behind the backslash on
 * @throws PatternError for letters that mean nothing here
 */
export function escapeOf(text: string): Escape {
  const letter = text.charAt(0);
  const [, hex] = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(text) ?? [];
  const code = hex ?? /^u([0-9A-Fa-f]{4})/.exec(text)?.[1];
  if (code !== undefined)
    return { length: code.length + 1, sign: String.fromCharCode(Number.parseInt(code, 16)) };
  const known = classes[letter.toLowerCase()];
  if (known !== undefined) return { length: 1, test: letter in classes ? known : not(known) };
  if (/^p$/i.test(letter)) return category(text);
  const control = controls[letter];
  if (control !== undefined) return { length: 1, sign: control };
  if (letter === '' || /[\p{L}\p{N}]/u.test(letter))
    throw new PatternError(`\\${letter} has no meaning here`);
  return { length: 1, sign: letter };
}

function category(text: string): Escape {
  const [written = '', name = ''] = /^[pP]\{(\w+)\}/.exec(text) ?? [];
  if (!/^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/.test(name)) {
    throw new PatternError(`\\${text.slice(0, 12)} is no category of Unicode such as \\p{Lu}`);
  }
  const pattern = new RegExp(`\\p{${name}}`, 'u');
  const test: CharacterTest = (character) => pattern.test(character);
  return { length: written.length, test: written.startsWith('P') ? not(test) : test };
}

export function not(test: CharacterTest): CharacterTest {
  return (character) => !test(character);
}

/** @param ignoresCase as mode i: culture-independent */
export function oneOf(signs: string, ignoresCase: boolean): CharacterTest {
  return withCase((character) => signs.includes(character), ignoresCase);
}

export function withCase(test: CharacterTest, ignoresCase: boolean): CharacterTest {
  if (!ignoresCase) return test;
  return (character) => test(character) || test(character.toLowerCase()) || test(character.toUpperCase());
}
