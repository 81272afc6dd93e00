/**
 * Exchanges on their way to the disk, as the bytes that will stand there. An exchange becomes bytes the moment it is added:
 * headers and bodies that wait as objects are moved from generation to generation by the garbage collector, which cost
 * more than all the writing.
 */

import { RecordLines } from '../store/record-lines';
import { type ExchangeDetail, type JournalEntry, lostDetail, type WaitingLines } from './journal-entry';
import { detailParts, type Totals } from './segment-format';

/** A batch is written in one go. */
const batchLength = 256;
const batchBytes = 512 * 1024;
/** Of memory, in all batches that wait: a disk can be slower than the traffic. Beyond this headers and bodies are given up. */
const mostBytes = 64 * 1024 * 1024;
/** Beyond this nothing of an exchange is written: it is in the list until the next start. */
const mostBytesWithSummaries = 96 * 1024 * 1024;
/** In bytes: room for a full batch of ordinary exchanges, so that it seldom has to grow. */
const newLength = 1024 * 1024;

export class WriteBatch implements WaitingLines {
  readonly entries: JournalEntry[] = [];
  /** Totals of all exchanges before the first. */
  readonly before: Totals;
  /** What is to be written. */
  readonly lines: RecordLines;

  /** @param lines empty */
  constructor(before: Totals, lines: RecordLines) {
    this.before = before;
    this.lines = lines;
  }

  get length(): number {
    return this.lines.length;
  }

  get isFull(): boolean {
    return this.entries.length >= batchLength || this.length >= batchBytes;
  }

  /** @param summary of the entry, as JSON */
  add(entry: JournalEntry, summary: string, detail: ExchangeDetail): void {
    this.lines.add(summary);
    const offset = this.length;
    this.lines.add(...detailParts(entry.summary.sequence, detail));
    entry.place = { kind: 'memory', batch: this, offset, length: this.length - offset - 1 };
    this.entries.push(entry);
  }

  line(offset: number, length: number): Buffer {
    return this.lines.content.subarray(offset, offset + length);
  }
}

/** What has not been written yet, in order. */
export class WriteBatchQueue {
  private batches: WriteBatch[] = [];
  /** That the buffers of all of them hold. */
  private bytes = 0;
  /** Memory taken anew for each batch would be handed over page by page by the operating system each time. */
  private spare: RecordLines | null = null;

  get isEmpty(): boolean {
    return this.batches.length === 0;
  }

  get hasFull(): boolean {
    return this.batches[0]?.isFull ?? false;
  }

  /**
   * @param summary of the entry, as JSON
   * @returns false where too much waits already to take it too
   */
  add(entry: JournalEntry, summary: string, detail: ExchangeDetail, before: Totals): boolean {
    if (this.bytes > mostBytesWithSummaries) return false;
    const batch = this.open(before);
    const capacityBefore = batch.lines.capacity;
    batch.add(entry, summary, this.bytes > mostBytes ? lostDetail : detail);
    this.bytes += batch.lines.capacity - capacityBefore;
    return true;
  }

  take(): WriteBatch | undefined {
    const batch = this.batches.shift();
    this.bytes -= batch?.lines.capacity ?? 0;
    return batch;
  }

  /** Of a batch that was written, and to which no entry points any longer. */
  recycle({ lines }: WriteBatch): void {
    lines.clear();
    this.spare = lines;
  }

  clear(): void {
    this.batches = [];
    this.bytes = 0;
  }

  private open(before: Totals): WriteBatch {
    const last = this.batches.at(-1);
    if (last !== undefined && !last.isFull) return last;
    const batch = new WriteBatch(before, this.spare ?? new RecordLines(newLength));
    this.spare = null;
    this.bytes += batch.lines.capacity;
    this.batches.push(batch);
    return batch;
  }
}
