/** A search as words: what stands between blanks, where quotes hold blanks together; one that is not closed goes on to the end. */

export interface Token {
  from: number;
  to: number;
  negated: boolean;
  /** What stands before the first colon, in lower case; null for a plain word. */
  name: string | null;
  /** Without its quotes. */
  value: string;
  /** Where the value begins, its quotes included. */
  valueFrom: number;
}

/** `!` and `-` before anything; letters before a colon, unless an address or the name of a schema begins so. */
const beginning = /([!-]?)(?:(?!(?:urn|https?):)([a-z][a-z-]*):)?/iy;

/** Takes time in proportion to the text; never throws. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = afterBlanks(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = afterBlanks(text, token.to);
  }
  return tokens;
}

function tokenAt(text: string, from: number): Token {
  beginning.lastIndex = from;
  const [matched = '', sign = '', name] = beginning.exec(text) ?? [];
  // A sign alone is a word.
  const isAlone = matched === sign && isBlank(text[from + sign.length]);
  const valueFrom = isAlone ? from : from + matched.length;
  const { value, to } = valueAt(text, valueFrom);
  const negated = sign !== '' && !isAlone;
  return { from, to, negated, name: name?.toLowerCase() ?? null, value, valueFrom };
}

function valueAt(text: string, from: number): Pick<Token, 'value' | 'to'> {
  const parts: string[] = [];
  let at = from;
  let quoted = false;
  while (at < text.length && (quoted || !isBlank(text[at]))) {
    const escapes = quoted && text[at] === '\\' && at + 1 < text.length;
    if (escapes) parts.push(text[at + 1] ?? '');
    else if (text[at] === '"') quoted = !quoted;
    else parts.push(text[at] ?? '');
    at += escapes ? 2 : 1;
  }
  return { value: parts.join(''), to: at };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text[at])) at += 1;
  return at;
}

function isBlank(letter: string | undefined): boolean {
  return letter === undefined || /\s/.test(letter);
}
