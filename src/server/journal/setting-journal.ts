/**
 * The exchanges of one SCIM setting, or those that no token could assign to one: stored apart, so that one can be cleared
 * and so that refused requests without a token can't push a setting's exchanges out. Memory holds the summaries, the
 * disk the rest; both are bounded, the oldest go first.
 */
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExchangeSummary } from '../../shared/exchange';
import { needsAttention } from '../../shared/needs-attention';
import { type SerializedJson, serializeJson } from '../runtime/serialized-json';
import {
  type ExchangeDetail,
  type JournalEntry,
  lostDetail,
  type NewExchange,
  type Segment,
  splitExchange,
} from './journal-entry';
import { MarkedExchanges } from './marked-exchanges';
import { loadSegment, removeSegment } from './segment-file';
import { parseDetail, sequenceOfName, type Totals } from './segment-format';
import { SegmentWriter } from './segment-writer';

export interface SettingJournalLimits {
  exchanges: number;
  bytes: number;
}

export interface KeptExchanges {
  requests: number;
  /** Since it was last cleared: newer ones took their place. */
  gone: number;
  /** When the oldest that is here was received, RFC 3339. */
  oldest: string | null;
}

export interface SettingJournalOptions {
  folder: string;
  limits: SettingJournalLimits;
  /** Called with lines that could not be read, and where the file is stored as it was. */
  onDamage(path: string, lines: number, copy: string | null): void;
  onEmpty(path: string): void;
  /** Called with a file that a newer version of this program wrote: it stays as it is, and unread. */
  onNewer(path: string): void;
  /** Called when the disk refuses. */
  onFailure(error: unknown): void;
}

const markedFolder = 'marked';
/** How many segments the bounds are divided into: as much of the oldest goes at once. */
const segmentsPerPartition = 16;

export class SettingJournal {
  readonly marked: MarkedExchanges;
  private readonly options: SettingJournalOptions;
  private readonly writer: SegmentWriter;
  private entries: JournalEntry[] = [];
  /** Entries before this are gone; the array is cut when half of it is. */
  private head = 0;
  private segments: Segment[] = [];
  /** Of a newer version: only clearing ends them. */
  private unread: Segment[] = [];
  private sum: Totals = { requests: 0, findings: 0 };
  private highest = 0;

  constructor(options: SettingJournalOptions) {
    this.options = options;
    this.marked = new MarkedExchanges(join(options.folder, markedFolder));
    this.writer = new SegmentWriter({
      folder: options.folder,
      segmentBytes: options.limits.bytes / segmentsPerPartition,
      segmentCount: options.limits.exchanges / segmentsPerPartition,
      onNewSegment: (segment) => this.segments.push(segment),
      takeSegments: () => [...this.segments.splice(0), ...this.unread.splice(0)],
      onFailure: options.onFailure,
    });
  }

  /** Of all exchanges since it was last cleared, those that were dropped for space included. */
  get totals(): Totals {
    return this.sum;
  }

  /** Highest sequence that was ever given out here, as far as the files show. */
  get lastSequence(): number {
    return this.highest;
  }

  get size(): number {
    return this.entries.length - this.head;
  }

  /** What is here of all that was recorded. */
  get kept(): KeptExchanges {
    const { requests } = this.sum;
    return {
      requests: this.size,
      gone: Math.max(0, requests - this.size),
      oldest: this.entries[this.head]?.summary.receivedAt ?? null,
    };
  }

  async load(): Promise<void> {
    const names = (await readdir(this.options.folder)).filter((name) => sequenceOfName(name) !== null).sort();
    for (const name of names) await this.loadSegment(name);
    for (const path of await this.marked.load()) this.options.onDamage(path, 1, null);
    this.highest = Math.max(this.highest, this.marked.lastSequence);
    this.dropOldest();
  }

  /** @returns the summary, and the same as JSON */
  add(
    exchange: NewExchange,
    sequence: number,
  ): { summary: ExchangeSummary; json: SerializedJson<ExchangeSummary> } {
    const { summary, detail } = splitExchange(exchange, sequence);
    const json = serializeJson(summary);
    const entry: JournalEntry = { summary, length: json.length, place: { kind: 'lost' } };
    this.writer.add(entry, json, detail, this.sum);
    this.append(entry);
    this.dropOldest();
    return { summary, json };
  }

  /** Newest first, as of now: a reader may yield between two of them. */
  *newestFirst(): Iterable<JournalEntry> {
    const { entries, head } = this;
    for (let index = entries.length - 1; index >= head; index -= 1) {
      const entry = entries[index];
      if (entry !== undefined) yield entry;
    }
  }

  find(sequence: number): JournalEntry | undefined {
    let low = this.head;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle]?.summary.sequence ?? 0) < sequence) low = middle + 1;
      else high = middle;
    }
    const entry = this.entries[low];
    return entry?.summary.sequence === sequence ? entry : undefined;
  }

  async detail({ place, summary }: JournalEntry): Promise<ExchangeDetail> {
    if (place.kind === 'lost') return this.marked.detail(summary.sequence);
    const { offset, length } = place;
    const line =
      place.kind === 'memory'
        ? place.batch.line(offset, length)
        : await readPart(place.segment.path, offset, length).catch(() => Buffer.alloc(0));
    return parseDetail(line, summary.sequence) ?? lostDetail;
  }

  /** What is marked stays. */
  async clear(): Promise<void> {
    this.entries = [];
    this.head = 0;
    this.sum = { requests: 0, findings: 0 };
    await this.writer.clear();
  }

  close(): Promise<void> {
    return this.writer.close();
  }

  private append(entry: JournalEntry): void {
    this.entries.push(entry);
    this.highest = entry.summary.sequence;
    this.sum = {
      requests: this.sum.requests + 1,
      findings: this.sum.findings + openFindings(entry.summary),
    };
  }

  private async loadSegment(name: string): Promise<void> {
    const path = join(this.options.folder, name);
    const { onDamage, onFailure } = this.options;
    const { segment, before, entries, state, damage } = await loadSegment(path, this.sum, onFailure);
    if (damage !== null) onDamage(path, damage.lines, damage.copy);
    if (this.sum.requests < before.requests) this.sum = before;
    for (const entry of entries) if (entry.summary.sequence > this.highest) this.append(entry);
    this.highest = Math.max(this.highest, sequenceOfName(name) ?? 0);
    if (state === 'empty') return this.dropEmpty(path);
    if (state === 'newer') return this.leaveUnread(segment);
    segment.last = this.highest;
    segment.count = entries.length;
    this.segments.push(segment);
  }

  private async dropEmpty(path: string): Promise<void> {
    await rm(path, { force: true });
    this.options.onEmpty(path);
  }

  private leaveUnread(segment: Segment): void {
    this.unread.push(segment);
    this.options.onNewer(segment.path);
  }

  private dropOldest(): void {
    const { exchanges, bytes } = this.options.limits;
    while (this.size > exchanges) this.dropUpTo(this.entries[this.head]?.summary.sequence ?? 0);
    while (this.segments.length > 1 && this.bytesOnDisk() > bytes) this.dropUpTo(this.segments[0]?.last ?? 0);
  }

  /** Also deletes the segments that hold nothing later. */
  private dropUpTo(sequence: number): void {
    while (this.size > 0 && (this.entries[this.head]?.summary.sequence ?? 0) <= sequence) this.head += 1;
    if (this.head > this.entries.length / 2) {
      this.entries = this.entries.slice(this.head);
      this.head = 0;
    }
    while (this.segments.length > 1 && (this.segments[0]?.last ?? 0) <= sequence) this.dropSegment();
  }

  private dropSegment(): void {
    const segment = this.segments.shift();
    if (segment !== undefined) void removeSegment(segment, this.options.onFailure);
  }

  private bytesOnDisk(): number {
    return this.segments.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}

function openFindings({ findings }: ExchangeSummary): number {
  return findings.length === 0 ? 0 : findings.filter(needsAttention).length;
}

async function readPart(path: string, offset: number, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
