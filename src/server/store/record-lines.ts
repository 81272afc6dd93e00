/**
 * Records on their way to a file, as the bytes that will stand there, in memory that is used again: texts put together and
 * made into bytes later are garbage of as many megabytes, which the garbage collector then stops everybody for.
 */
import { JSON_OFFSET, writeChecksum } from './record';

/** In UTF-8 no character takes more. */
const bytesPerCharacter = 3;
/** In characters: to count the bytes of a longer text costs less than room for three times as many. */
const longText = 64 * 1024;
const lineBreak = 0x0a;

export class RecordLines {
  private readonly room: number;
  private bytes: Buffer;
  private end = 0;

  /** @param room in bytes; more is taken where it is needed, until the next `clear` */
  constructor(room: number) {
    this.room = room;
    this.bytes = Buffer.allocUnsafe(room);
  }

  /** In bytes. */
  get length(): number {
    return this.end;
  }

  /** In bytes: what it holds of memory, which is more than stands there. */
  get capacity(): number {
    return this.bytes.length;
  }

  /** What stands there; good until something is added or cleared. */
  get content(): Buffer {
    return this.bytes.subarray(0, this.end);
  }

  /** @param json of the record, whole or with its tail apart */
  add(json: string, tail = ''): void {
    const start = this.end;
    this.makeRoom(JSON_OFFSET + mostBytesOf(json) + mostBytesOf(tail) + 1);
    const { bytes } = this;
    let end = start + JSON_OFFSET;
    end += bytes.write(json, end);
    if (tail !== '') end += bytes.write(tail, end);
    // Of the bytes that stand there already: of a text they would have to be made once more.
    writeChecksum(bytes, start, end);
    bytes[end] = lineBreak;
    this.end = end + 1;
  }

  clear(): void {
    this.end = 0;
    if (this.bytes.length > this.room) this.bytes = Buffer.allocUnsafe(this.room);
  }

  private makeRoom(length: number): void {
    const needed = this.end + length;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}

function mostBytesOf(text: string): number {
  return text.length > longText ? Buffer.byteLength(text) : text.length * bytesPerCharacter;
}
