/**
 * JSON (RFC 8259) of any size, read a slice at a time so that nobody else waits; and where it ends too early or is none, the place
 * in it and what was read until there, by which can be said what the file is.
 */
import { isSliceOver, yieldSlice } from '../runtime/time-slice';

export interface JsonProblem {
  /** "it ends in the middle", "an unexpected “x”": behind "This is no whole JSON:". */
  reason: string;
  isCutOff: boolean;
  line: number;
  column: number;
  /** `synchronizationRules.0.objectMappings`; empty at the beginning. */
  place: string;
}

export interface ReadJson {
  /** As far as it was read. */
  value: unknown;
  problem: JsonProblem | null;
}

/** Lists and objects within each other. No file of a console has so many. */
const deepest = 200;
/** Between looks at the clock. */
const stepsPerLook = 2_000;

const space = /[ \t\n\r]*/y;
const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none in a text
const control = /[\u0000-\u001f]/;

interface Frame {
  holder: Record<string, unknown> | unknown[];
  key: string | null;
}

class Stop extends Error {
  readonly at: number;
  readonly isCutOff: boolean;

  constructor(reason: string, at: number, isCutOff: boolean) {
    super(reason);
    this.at = at;
    this.isCutOff = isCutOff;
  }
}

/** Never rejects for what is in the text. */
export async function readJson(text: string): Promise<ReadJson> {
  const reader = new Reader(text);
  try {
    for (;;) {
      for (let step = 0; step < stepsPerLook; step += 1) {
        if (reader.step()) return { value: reader.root, problem: null };
      }
      if (isSliceOver()) await yieldSlice();
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { value: reader.root, problem: problemAt(text, error, reader.place()) };
  }
}

function problemAt(text: string, { message, at, isCutOff }: Stop, place: string): JsonProblem {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let index = before.indexOf('\n'); index !== -1; index = before.indexOf('\n', index + 1)) line += 1;
  return { reason: message, isCutOff, line, column: at - lineStart + 1, place };
}

/** One value at a time, without recursion: depth is a number here, not the stack of the machine. */
class Reader {
  root: unknown;
  readonly #text: string;
  #at: number;
  readonly #stack: Frame[] = [];
  #expects: 'value' | 'first' | 'key' | 'after' = 'value';

  constructor(text: string) {
    this.#text = text;
    // A mark of byte order before everything is no part of the text.
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  place(): string {
    return this.#stack
      .map(({ holder, key }) =>
        Array.isArray(holder) ? String(Math.max(0, holder.length - 1)) : (key ?? ''),
      )
      .filter((part) => part !== '')
      .join('.');
  }

  /** @returns true at the end of the text */
  step(): boolean {
    this.#skipSpace();
    switch (this.#expects) {
      case 'value':
        this.#value();
        return false;
      case 'first':
        if (this.#close()) return false;
        this.#expects = Array.isArray(this.#top()?.holder) ? 'value' : 'key';
        return false;
      case 'key':
        this.#key();
        return false;
      case 'after':
        return this.#after();
    }
  }

  #top(): Frame | undefined {
    return this.#stack.at(-1);
  }

  #skipSpace(): void {
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#text)?.[0].length ?? 0;
  }

  #value(): void {
    const sign = this.#text[this.#at];
    if (sign === '{' || sign === '[') {
      if (this.#stack.length >= deepest)
        this.#stop(`more than ${deepest} lists and objects within each other`, false);
      const holder = sign === '{' ? {} : [];
      this.#put(holder);
      this.#stack.push({ holder, key: null });
      this.#at += 1;
      this.#expects = 'first';
      return;
    }
    this.#put(sign === '"' ? this.#string() : this.#word());
    this.#expects = 'after';
  }

  #key(): void {
    const frame = this.#top();
    if (this.#text[this.#at] !== '"') this.#unexpected('a name in quotation marks');
    const key = this.#string();
    if (frame !== undefined) frame.key = key;
    this.#skipSpace();
    if (this.#text[this.#at] !== ':') this.#unexpected('a colon');
    this.#at += 1;
    this.#expects = 'value';
  }

  #after(): boolean {
    const frame = this.#top();
    if (frame === undefined) {
      if (this.#at < this.#text.length) this.#unexpected('the end');
      return true;
    }
    if (this.#text[this.#at] === ',') {
      this.#at += 1;
      this.#expects = Array.isArray(frame.holder) ? 'value' : 'key';
      return false;
    }
    if (!this.#close()) this.#unexpected('a comma or a closing bracket');
    return false;
  }

  #close(): boolean {
    const frame = this.#top();
    if (frame === undefined || this.#text[this.#at] !== (Array.isArray(frame.holder) ? ']' : '}'))
      return false;
    this.#stack.pop();
    this.#at += 1;
    this.#expects = 'after';
    return true;
  }

  #put(value: unknown): void {
    const frame = this.#top();
    if (frame === undefined) this.root = value;
    else if (Array.isArray(frame.holder)) frame.holder.push(value);
    // A name such as __proto__ is a name like others.
    else
      Object.defineProperty(frame.holder, frame.key ?? '', {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }

  #string(): string {
    const start = this.#at;
    for (let end = this.#text.indexOf('"', start + 1); end !== -1; end = this.#text.indexOf('"', end + 1)) {
      if (this.#isEscaped(end)) continue;
      const written = this.#text.slice(start, end + 1);
      this.#at = end + 1;
      return written.includes('\\') || control.test(written)
        ? this.#unescaped(written, start)
        : written.slice(1, -1);
    }
    this.#at = this.#text.length;
    return this.#stop('it ends in the middle of a text', true);
  }

  #isEscaped(quote: number): boolean {
    let backslashes = 0;
    while (this.#text[quote - 1 - backslashes] === '\\') backslashes += 1;
    return backslashes % 2 === 1;
  }

  #unescaped(written: string, start: number): string {
    try {
      return String(JSON.parse(written));
    } catch {
      this.#at = start;
      return this.#stop('a text with a letter that JSON does not allow', false);
    }
  }

  #word(): unknown {
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0];
    if (found === undefined || found === '') return this.#unexpected('a value');
    this.#at += found.length;
    return JSON.parse(found);
  }

  #unexpected(wanted: string): never {
    const sign = this.#text[this.#at];
    if (sign === undefined) return this.#stop(`it ends where ${wanted} should follow`, true);
    return this.#stop(`“${sign}” stands where ${wanted} is expected`, false);
  }

  #stop(reason: string, isCutOff: boolean): never {
    throw new Stop(reason, this.#at, isCutOff);
  }
}
