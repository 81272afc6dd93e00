/**
 * Exchanges on their way to the disk, as the bytes that will stand there. An exchange becomes bytes the moment it is added:
 * headers and bodies that wait as objects are moved from generation to generation by the garbage collector, which cost
 * more than all the writing.
 */

import { JSON_OFFSET, writeChecksum } from '../store/record';
import { type ExchangeDetail, type JournalEntry, lostDetail } from './journal-entry';
import { detailParts, type Totals } from './segment-format';

/** A batch is written in one go. */
const batchLength = 256;
const batchBytes = 512 * 1024;
/** Of all that wait: a disk can be slower than the traffic. Beyond this headers and bodies are given up. */
const mostBytes = 64 * 1024 * 1024;
/** In bytes: room for a full batch of ordinary exchanges, so that it seldom has to grow. */
const newLength = 1024 * 1024;
/** In UTF-8 no character takes more. */
const bytesPerCharacter = 3;
const lineBreak = 0x0a;

export class Batch {
  readonly entries: JournalEntry[] = [];
  /** Totals of all exchanges before the first. */
  readonly before: Totals;
  private bytes: Buffer;
  private end = 0;

  /** @param bytes what an earlier batch no longer needs */
  constructor(before: Totals, bytes: Buffer) {
    this.before = before;
    this.bytes = bytes;
  }

  get length(): number {
    return this.end;
  }

  get isFull(): boolean {
    return this.entries.length >= batchLength || this.end >= batchBytes;
  }

  /** @param summary of the entry, as JSON */
  add(entry: JournalEntry, summary: string, detail: ExchangeDetail): void {
    this.appendLine(summary, '');
    const offset = this.end;
    this.appendLine(...detailParts(entry.summary.sequence, detail));
    entry.place = { kind: 'memory', batch: this, offset, length: this.end - offset - 1 };
    this.entries.push(entry);
  }

  /** Good until the batch has been written. */
  line(offset: number, length: number): Buffer {
    return this.bytes.subarray(offset, offset + length);
  }

  /** What is to be written. */
  get content(): Buffer {
    return this.bytes.subarray(0, this.end);
  }

  get memory(): Buffer {
    return this.bytes;
  }

  /** The checksum is made of the bytes that stand there already: of a text it would have to make them once more. */
  private appendLine(first: string, second: string): void {
    const start = this.end;
    this.makeRoom(JSON_OFFSET + (first.length + second.length) * bytesPerCharacter + 1);
    const { bytes } = this;
    let end = start + JSON_OFFSET;
    end += bytes.write(first, end);
    if (second !== '') end += bytes.write(second, end);
    writeChecksum(bytes, start, end);
    bytes[end] = lineBreak;
    this.end = end + 1;
  }

  private makeRoom(length: number): void {
    if (this.end + length > this.bytes.length) this.grow(this.end + length);
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}

/** What has not been written yet, in order. */
export class WaitingBatches {
  private batches: Batch[] = [];
  private bytes = 0;
  /** Memory taken anew for each batch would be handed over page by page by the operating system each time. */
  private spare: Buffer | null = null;

  get isEmpty(): boolean {
    return this.batches.length === 0;
  }

  get hasFull(): boolean {
    return this.batches[0]?.isFull ?? false;
  }

  /** @param summary of the entry, as JSON */
  add(entry: JournalEntry, summary: string, detail: ExchangeDetail, before: Totals): void {
    const batch = this.open(before);
    const lengthBefore = batch.length;
    batch.add(entry, summary, this.bytes > mostBytes ? lostDetail : detail);
    this.bytes += batch.length - lengthBefore;
  }

  take(): Batch | undefined {
    const batch = this.batches.shift();
    this.bytes -= batch?.length ?? 0;
    return batch;
  }

  /** Of a batch that was written, and to which no entry points any longer. */
  recycle({ memory }: Batch): void {
    if (memory.length === newLength) this.spare = memory;
  }

  clear(): void {
    this.batches = [];
    this.bytes = 0;
  }

  private open(before: Totals): Batch {
    const last = this.batches.at(-1);
    if (last !== undefined && !last.isFull) return last;
    const batch = new Batch(before, this.spare ?? Buffer.allocUnsafe(newLength));
    this.spare = null;
    this.batches.push(batch);
    return batch;
  }
}
