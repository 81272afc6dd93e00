/**
 * A JSON value as lines that fold. Written here because a body is evidence: strings keep their escapes, `null` stays
 * `null`, nothing becomes a link, folding one body leaves the one beside it alone, and ten thousand lines are a list
 * that can be virtualised.
 */
import { counted } from '../../../shared/plural';
import type { JsonValue } from '../../../shared/scim/resource';

export interface JsonToken {
  kind: 'key' | 'string' | 'number' | 'word' | 'punctuation' | 'count';
  text: string;
}

export interface JsonLine {
  /** JSON pointer of the value (RFC 6901), with the closing bracket's line marked: unique. */
  key: string;
  depth: number;
  tokens: JsonToken[];
  /** Pointer of the object or array that begins here, where there is one. */
  folds: string | null;
  folded: boolean;
}

const deepest = 60;

/** @param folded pointers of the objects and arrays that are shown as one line */
export function jsonLines(value: JsonValue, folded: ReadonlySet<string>): JsonLine[] {
  const lines: JsonLine[] = [];
  write({ lines, folded }, value, '', 0, [], []);
  return lines;
}

interface Writing {
  lines: JsonLine[];
  folded: ReadonlySet<string>;
}

function write(
  writing: Writing,
  value: JsonValue,
  pointer: string,
  depth: number,
  before: JsonToken[],
  after: JsonToken[],
): void {
  const entries = entriesOf(value);
  if (!entries || entries.length === 0) {
    const tokens = [...before, scalar(value), ...after];
    writing.lines.push({ key: pointer, depth, tokens, folds: null, folded: false });
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (writing.folded.has(pointer) || depth >= deepest) {
    const hidden = [mark(open), count(value, entries.length), mark(close)];
    const tokens = [...before, ...hidden, ...after];
    writing.lines.push({
      key: pointer,
      depth,
      tokens,
      folds: depth < deepest ? pointer : null,
      folded: true,
    });
    return;
  }
  writing.lines.push({ key: pointer, depth, tokens: [...before, mark(open)], folds: pointer, folded: false });
  entries.forEach(([name, child], index) => {
    const key = Array.isArray(value) ? [] : [keyToken(name), mark(': ')];
    const comma = index < entries.length - 1 ? [mark(',')] : [];
    write(writing, child, `${pointer}/${escapePointer(name)}`, depth + 1, key, comma);
  });
  const closing = [mark(close), ...after];
  writing.lines.push({ key: `${pointer} end`, depth, tokens: closing, folds: null, folded: false });
}

function entriesOf(value: JsonValue): [string, JsonValue][] | null {
  return typeof value === 'object' && value !== null ? Object.entries(value) : null;
}

function scalar(value: JsonValue): JsonToken {
  const text = JSON.stringify(value);
  if (typeof value === 'string') return { kind: 'string', text };
  if (typeof value === 'number') return { kind: 'number', text };
  return { kind: typeof value === 'object' && value !== null ? 'punctuation' : 'word', text };
}

function count(value: JsonValue, total: number): JsonToken {
  const noun = Array.isArray(value) ? 'element' : 'attribute';
  return { kind: 'count', text: ` ${counted(total, noun)} ` };
}

function mark(text: string | undefined): JsonToken {
  return { kind: 'punctuation', text: text ?? '' };
}

function keyToken(name: string): JsonToken {
  return { kind: 'key', text: JSON.stringify(name) };
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A body as JSON, or null where it is none. */
export function parsedBody(body: string): JsonValue | null {
  try {
    const parsed: JsonValue = JSON.parse(body);
    return parsed;
  } catch {
    return null;
  }
}
