/** Where a text stops being JSON (RFC 8259), in words: engines tell no place for short texts. */
export interface JsonMistake {
  /** Offset in the text. */
  position: number;
  /** "a value is expected, and “,” stands there" */
  words: string;
}

const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a text
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/iuy;

type Expected =
  | 'a value'
  | 'a value or “]”'
  | 'a name in quotation marks'
  | 'a name or “}”'
  | '“:”'
  | 'a comma or the end'
  | 'the end';

/** Null for JSON. */
export function jsonMistake(text: string): JsonMistake | null {
  const open: string[] = [];
  let expected: Expected = 'a value';
  token.lastIndex = 0;
  for (let at = 0; ; at = token.lastIndex) {
    const match = token.exec(text);
    if (match === null)
      return expected === 'the end' && text.slice(at).trim() === '' ? null : mistakeAt(text, at, expected);
    const sign = match[1] ?? (match[2] === undefined ? 'value' : 'text');
    const next = after(sign, expected, open);
    if (next === null) return mistakeAt(text, at, expected);
    expected = next;
  }
}

/** What is expected behind it; null where it may not stand. */
function after(sign: string, expected: Expected, open: string[]): Expected | null {
  if (sign === ':') return expected === '“:”' ? 'a value' : null;
  if (sign === ',')
    return expected === 'a comma or the end'
      ? open.at(-1) === '{'
        ? 'a name in quotation marks'
        : 'a value'
      : null;
  if (sign === '}' || sign === ']') return ends(sign, expected, open) ? behindValue(open) : null;
  if (sign === 'text' && expected.startsWith('a name')) return '“:”';
  if (!expected.startsWith('a value')) return null;
  if (sign !== '{' && sign !== '[') return behindValue(open);
  open.push(sign);
  return sign === '{' ? 'a name or “}”' : 'a value or “]”';
}

function ends(sign: string, expected: Expected, open: string[]): boolean {
  const opened = sign === '}' ? '{' : '[';
  const isAllowed = expected === 'a comma or the end' || expected.endsWith(`“${sign}”`);
  return isAllowed && open.at(-1) === opened && open.pop() !== undefined;
}

function behindValue(open: string[]): Expected {
  return open.length === 0 ? 'the end' : 'a comma or the end';
}

const shown = 12;

function mistakeAt(text: string, at: number, expected: Expected): JsonMistake {
  const rest = text.slice(at);
  const position = at + (rest.length - rest.trimStart().length);
  const [found = ''] = text.slice(position, position + shown).split('\n');
  const there = found === '' ? 'the text ends' : `“${found}” stands there`;
  return { position, words: `${expected} is expected, and ${there}` };
}
