/** Deeper JSON is not read here. */
const deepest = 30;

const space = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none in a text
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

interface Reader {
  json: string;
  at: number;
}

/** Where a text stops being JSON (RFC 8259), as offset: runtimes don't say it in one form. Null where it is JSON. */
export function jsonProblemAt(json: string): number | null {
  const reader: Reader = { json, at: 0 };
  const isValue = value(reader, 0);
  return isValue && reader.at === json.length ? null : reader.at;
}

/** The reader stops at what is wrong. */
function value(reader: Reader, depth: number): boolean {
  skip(reader, space);
  const sign = reader.json[reader.at];
  const isRead =
    sign === '{' || sign === '[' ? list(reader, sign, depth) : skip(reader, text) || skip(reader, word);
  skip(reader, space);
  return isRead;
}

function list(reader: Reader, opening: '{' | '[', depth: number): boolean {
  if (depth >= deepest) return false;
  const closing = opening === '{' ? '}' : ']';
  reader.at += 1;
  skip(reader, space);
  if (eat(reader, closing)) return true;
  do {
    if (opening === '{' && !key(reader)) return false;
    if (!value(reader, depth + 1)) return false;
  } while (eat(reader, ','));
  return eat(reader, closing);
}

function key(reader: Reader): boolean {
  skip(reader, space);
  if (!skip(reader, text)) return false;
  skip(reader, space);
  return eat(reader, ':');
}

function eat(reader: Reader, sign: string): boolean {
  const isThere = reader.json[reader.at] === sign;
  if (isThere) reader.at += 1;
  return isThere;
}

/** @returns whether something was skipped */
function skip(reader: Reader, pattern: RegExp): boolean {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.json)?.[0] ?? '';
  reader.at += found.length;
  return found !== '';
}
