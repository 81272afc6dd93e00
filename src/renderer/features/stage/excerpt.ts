/** So much of it is read from the last row of a room. */
const most = 200;

export interface Excerpt {
  before: string;
  /** What comes out, where it stands in what is shown; else empty. */
  hit: string;
  after: string;
  /** Whether there is more of it. */
  cut: boolean;
}

/** What stands before the value where that comes late: how it begins, and what is around the value. */
const beginning = 36;
const around = 90;

/**
 * The beginning of what is entered, cut behind a comma, one pair a line,
 * and in it the value that comes out for one person, with what is between left out.
 */
export function excerptOf(entered: string, value: string | null): Excerpt {
  const code = onePairALine(entered);
  const at = value === null || value === '' ? -1 : code.indexOf(`"${value}"`);
  if (at < 0) return { before: upToComma(code, most), hit: '', after: '', cut: code.length > most };
  const end = at + (value ?? '').length + 2;
  const isLate = end > most;
  const before = isLate ? beginningAnd(code, at) : code.slice(0, at);
  const after = upToComma(code.slice(end), Math.max(around, most - before.length));
  return { before, hit: code.slice(at, end), after, cut: end + after.length < code.length };
}

function beginningAnd(code: string, at: number): string {
  const comma = code.indexOf(',\n', at - around);
  const from = comma >= 0 && comma < at ? comma + 1 : at;
  return `${upToComma(code, beginning)}\n  …${from === at ? ' ' : ''}${code.slice(from, at)}`;
}

/** Behind a whole pair where there are pairs. */
function upToComma(text: string, length: number): string {
  if (text.length <= length) return text;
  const pair = text.lastIndexOf(',\n', length);
  const comma = pair > 0 ? pair : text.lastIndexOf(',', length);
  return text.slice(0, comma > 0 ? comma + 1 : length);
}

/** How a Switch begins, with a default value or none; or a key and what belongs to it. */
const headOrPair = /Switch\([^,"]*, (?:"[^"]*")?,| ("[^"]*", (?:"[^"]*"|(?=Switch\()))/g;

function onePairALine(code: string): string {
  if (!code.startsWith('Switch(')) return code;
  const broken = code.replace(headOrPair, (all, pair?: string) => (pair === undefined ? all : `\n${pair}`));
  let depth = 0;
  const lines = broken.split('\n').map((line) => {
    const indented = '  '.repeat(depth) + line;
    depth = Math.max(0, depth + line.split('(').length - line.split(')').length);
    return indented;
  });
  return lines.join('\n');
}
