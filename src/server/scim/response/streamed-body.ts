/**
 * Response bodies of any length, made of pieces that are short work each. What fits in one chunk is a plain text. Of a longer
 * one (a group of everybody is 17 MB of JSON) the rest is made while it is sent, as fast as the client takes it, so that nobody
 * else waits and no such text is ever held as a whole.
 */
import { Readable } from 'node:stream';
import { runInSlice } from '../../runtime/time-slice';

/** In characters: a page of some hundred users, written within a few milliseconds. */
const chunkLength = 256 * 1024;
/** More than is recorded of any response, by more than any secret is long: none is cut, and missed by redaction. */
const beginningLength = 384 * 1024;

/** Takes the first pieces at once. What they throw then is thrown here. */
export function bodyOf(pieces: Iterable<string>): string | StreamedBody {
  const rest = pieces[Symbol.iterator]();
  const { text, isLast } = nextChunk(rest);
  return isLast ? text : new StreamedBody(text, rest);
}

/** A body on its way: at most one chunk in a turn of the event loop, as the client takes them. */
export class StreamedBody extends Readable {
  /** As much as may be recorded of it. */
  beginning = '';
  /** Made so far. */
  bytes = 0;
  readonly #rest: Iterator<string>;

  constructor(first: string, rest: Iterator<string>) {
    super();
    this.#rest = rest;
    this.#pushText(first);
  }

  override _read(): void {
    setImmediate(runInSlice, () => this.#pushNext());
  }

  #pushNext(): void {
    try {
      const { text, isLast } = nextChunk(this.#rest);
      this.#pushText(text);
      if (isLast) this.push(null);
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #pushText(text: string): void {
    this.beginning += text.slice(0, beginningLength - this.beginning.length);
    const chunk = Buffer.from(text);
    this.bytes += chunk.length;
    this.push(chunk);
  }
}

function nextChunk(pieces: Iterator<string>): { text: string; isLast: boolean } {
  let text = '';
  while (text.length < chunkLength) {
    const { done, value } = pieces.next();
    if (done === true) return { text, isLast: true };
    text += value;
  }
  return { text, isLast: false };
}
