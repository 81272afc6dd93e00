/**
 * Appends exchanges to the segments of one folder, in batches, away from the request path: a response never waits for
 * the journal. One write is under way at a time. When the disk refuses, the details of that batch are lost and said to be;
 * requests are still served. The segment's file stays open: opening it for each batch cost more than the writing.
 */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExchangeDetail, JournalEntry, Segment } from './journal-entry';
import { removeSegment } from './segment-file';
import { headerLine, segmentName, type Totals } from './segment-format';
import { type WriteBatch, WriteBatchQueue } from './write-batch';

/** How long an exchange may wait for company, in milliseconds. */
const gatherMs = 100;

export interface SegmentLimits {
  /** A segment that has reached one of these is followed by a new one. */
  segmentBytes: number;
  segmentCount: number;
}

export interface SegmentWriterOptions extends SegmentLimits {
  folder: string;
  onNewSegment(segment: Segment): void;
  /** All segments there are; they are deleted. */
  takeSegments(): Segment[];
  onFailure(error: unknown): void;
}

export class SegmentWriter {
  private readonly options: SegmentWriterOptions;
  private segment: Segment | null = null;
  private file: FileHandle | null = null;
  private readonly waiting = new WriteBatchQueue();
  private clearing = false;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private isRunning = false;

  constructor(options: SegmentWriterOptions) {
    this.options = options;
  }

  /**
   * @param summary of the entry, as JSON
   * @param before totals of all exchanges before this one
   */
  add(entry: JournalEntry, summary: string, detail: ExchangeDetail, before: Totals): void {
    if (!this.waiting.add(entry, summary, detail, before)) {
      this.options.onFailure(new Error('the disk is slower than the requests'));
      return;
    }
    if (this.waiting.hasFull) this.start();
    else this.timer ??= setTimeout(() => this.start(), gatherMs);
  }

  /** Resolves when everything added so far is on disk, or was refused. */
  async flush(): Promise<void> {
    this.start();
    await this.running;
  }

  /** Writes what waits and lets go of the file. */
  async close(): Promise<void> {
    await this.flush();
    await this.endSegment();
  }

  /** Forgets what waits and deletes the segments; what is added meanwhile goes into a new one. */
  async clear(): Promise<void> {
    this.waiting.clear();
    this.clearing = true;
    await this.flush();
  }

  private start(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.isRunning) return;
    this.isRunning = true;
    this.running = this.run();
  }

  /** Never rejects. */
  private async run(): Promise<void> {
    while (this.clearing || !this.waiting.isEmpty) {
      if (this.clearing) await this.deleteSegments();
      const batch = this.waiting.take();
      if (batch !== undefined) await this.writeBatch(batch);
    }
    this.isRunning = false;
  }

  private async deleteSegments(): Promise<void> {
    this.clearing = false;
    await this.endSegment();
    const segments = this.options.takeSegments();
    await Promise.all(segments.map((segment) => removeSegment(segment, this.options.onFailure)));
  }

  private async writeBatch(batch: WriteBatch): Promise<void> {
    try {
      await this.write(batch);
    } catch (error) {
      for (const entry of batch.entries) entry.place = { kind: 'lost' };
      await this.endSegment();
      this.options.onFailure(error);
    }
  }

  private async write(batch: WriteBatch): Promise<void> {
    const { entries, before } = batch;
    const [first] = entries;
    if (first === undefined) return;
    const segment = await this.segmentFor(first.summary.sequence, before);
    await this.file?.appendFile(batch.lines.content);
    const start = segment.bytes;
    segment.bytes += batch.length;
    segment.count += entries.length;
    segment.last = entries.at(-1)?.summary.sequence ?? segment.last;
    for (const entry of entries) {
      if (entry.place.kind !== 'memory') continue;
      const { offset, length } = entry.place;
      entry.place = { kind: 'disk', segment, offset: start + offset, length };
    }
    this.waiting.recycle(batch);
  }

  private async segmentFor(sequence: number, before: Totals): Promise<Segment> {
    const { segment } = this;
    const { segmentBytes, segmentCount } = this.options;
    if (segment !== null && segment.bytes < segmentBytes && segment.count < segmentCount) return segment;
    return this.openSegment(sequence, before);
  }

  /** A new file each time: what a torn end or another process left behind is never appended to. */
  private async openSegment(sequence: number, before: Totals): Promise<Segment> {
    const header = headerLine(before);
    const path = join(this.options.folder, segmentName(sequence));
    await mkdir(this.options.folder, { recursive: true, mode: 0o700 });
    await this.endSegment();
    this.file = await open(path, 'ax', 0o600);
    await this.file.appendFile(header);
    const segment = { path, bytes: Buffer.byteLength(header), last: sequence - 1, count: 0, copies: [] };
    this.segment = segment;
    this.options.onNewSegment(segment);
    return segment;
  }

  private async endSegment(): Promise<void> {
    const { file } = this;
    this.segment = null;
    this.file = null;
    await file?.close().catch(this.options.onFailure);
  }
}
