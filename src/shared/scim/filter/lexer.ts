/** Cuts a filter into tokens. Every scan moves forward only, so that no input makes it slow. */

/** A filter or path that can't be read. `position` counts from 0 in the text that was given. */
export class FilterSyntaxError extends Error {
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.name = 'FilterSyntaxError';
    this.position = position;
  }
}

export type Token =
  /** Attribute path, operator, `and`, `or`, `not`, `true`, `false`, `null`. */
  | { kind: 'word'; text: string; position: number }
  | { kind: 'string'; text: string; value: string; position: number }
  | { kind: 'number'; text: string; value: number; position: number }
  | { kind: '(' | ')' | '[' | ']'; text: string; position: number }
  | { kind: 'end'; text: ''; position: number };

const quote = 0x22;
const backslash = 0x5c;
/** Letters of attribute names and URNs (RFC 8141, RFC 3986), as far as no bracket or quote is among them. */
const word = /[A-Za-z0-9$_.:/%~-]+/y;
/** RFC 8259 section 6. */
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![A-Za-z0-9$_.:/%~-])/y;

/** All tokens of the text, the last one being `end`. @throws FilterSyntaxError */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = skipBlank(text, 0);
  while (position < text.length) {
    const token = tokenAt(text, position);
    tokens.push(token);
    position = skipBlank(text, position + token.text.length);
  }
  tokens.push({ kind: 'end', text: '', position });
  return tokens;
}

function skipBlank(text: string, start: number): number {
  let position = start;
  while (isBlank(text.charCodeAt(position))) position += 1;
  return position;
}

/** Blank, tab, line feed, carriage return; false for what is behind the end. */
function isBlank(letter: number): boolean {
  return letter === 0x20 || letter === 0x09 || letter === 0x0a || letter === 0x0d;
}

function tokenAt(text: string, position: number): Token {
  const letter = text.charAt(position);
  if (letter === '(' || letter === ')' || letter === '[' || letter === ']') {
    return { kind: letter, text: letter, position };
  }
  if (letter === '"') return stringAt(text, position);
  const isNumber = letter === '-' || (letter >= '0' && letter <= '9');
  return (isNumber ? numberAt(text, position) : null) ?? wordAt(text, position);
}

function numberAt(text: string, position: number): Token | null {
  number.lastIndex = position;
  const found = number.exec(text)?.[0];
  if (found === undefined) return null;
  const value = Number(found);
  if (!Number.isFinite(value)) throw new FilterSyntaxError(`the number ${found} is too large`, position);
  return { kind: 'number', text: found, value: value === 0 ? 0 : value, position };
}

function wordAt(text: string, position: number): Token {
  word.lastIndex = position;
  if (word.test(text)) return { kind: 'word', text: text.slice(position, word.lastIndex), position };
  const letter = String.fromCodePoint(text.codePointAt(position) ?? 0);
  const hint = letter === "'" || letter === '“' || letter === '”' ? '; texts stand in double quotes (")' : '';
  throw new FilterSyntaxError(`the character ${letter} can’t stand here${hint}`, position);
}

/** All that JSON does not take as it is, and a little more. */
const mayBeEscaped = /[\\\p{Cc}]/u;

function stringAt(text: string, position: number): Token {
  const found = text.slice(position, endOfString(text, position));
  const plain = found.slice(1, -1);
  if (!mayBeEscaped.test(plain)) return { kind: 'string', text: found, value: plain, position };
  try {
    return { kind: 'string', text: found, value: String(JSON.parse(found)), position };
  } catch {
    throw new FilterSyntaxError('the text in quotes is not a JSON string', position);
  }
}

function endOfString(text: string, start: number): number {
  for (let position = start + 1; position < text.length; position += 1) {
    const letter = text.charCodeAt(position);
    if (letter === quote) return position + 1;
    if (letter === backslash) position += 1;
  }
  throw new FilterSyntaxError('the closing quote is missing', start);
}
