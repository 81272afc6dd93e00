/**
 * Exchanges that a reader marked, each whole in a file of its own beside the segments: clearing the journal, and newer ones that
 * take the place of the oldest, leave them as they are.
 */
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchange, ExchangeSummary } from '../../shared/exchange';
import type { Mark } from '../../shared/features/journal';
import { isJsonObject } from '../../shared/scim/json';
import { FOLDER_MODE, writeAll, writeWhole } from '../store/durable-file';
import { codeOf } from '../store/store-error';
import { type ExchangeDetail, type JournalEntry, lostDetail, splitExchange } from './journal-entry';

export interface MarkedEntry extends JournalEntry {
  mark: Mark;
}

const version = 1;

export class MarkedExchanges {
  private readonly folder: string;
  private readonly entries = new Map<number, MarkedEntry>();
  private removed: Exchange | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  get size(): number {
    return this.entries.size;
  }

  /** 0 where there is none. */
  get lastSequence(): number {
    return Math.max(0, ...this.entries.keys());
  }

  /** What can't be read is left where it is. @returns paths of such files */
  async load(): Promise<string[]> {
    const unread: string[] = [];
    for (const name of await namesIn(this.folder)) {
      const path = join(this.folder, name);
      const read = await readMarked(path);
      if (read === null) unread.push(path);
      else this.take(read.exchange, read.mark);
    }
    return unread;
  }

  find(sequence: number): MarkedEntry | undefined {
    return this.entries.get(sequence);
  }

  newestFirst(): MarkedEntry[] {
    return [...this.entries.values()].sort((one, other) => other.mark.sequence - one.mark.sequence);
  }

  marks(): Mark[] {
    return this.newestFirst().map(({ mark }) => mark);
  }

  /** Lost where it is not marked. */
  async detail(sequence: number): Promise<ExchangeDetail> {
    const read = await readMarked(this.pathOf(sequence));
    return read === null ? lostDetail : splitExchange(read.exchange, sequence).detail;
  }

  /** On disk when it resolves. Rejects when the disk refuses, and then nothing is marked. */
  async mark(exchange: Exchange, mark: Mark): Promise<void> {
    const content = Buffer.from(JSON.stringify({ version, mark, exchange }));
    await mkdir(this.folder, { recursive: true, mode: FOLDER_MODE });
    await writeWhole(this.pathOf(mark.sequence), (file) => writeAll(file, content, 0), open);
    this.take(exchange, mark);
  }

  async unmark(sequence: number): Promise<void> {
    this.removed = (await readMarked(this.pathOf(sequence)))?.exchange ?? null;
    await rm(this.pathOf(sequence), { force: true });
    this.entries.delete(sequence);
  }

  /** Marks the one again whose mark was removed last, which may be all that had kept it. False for any other. */
  async restore(mark: Mark): Promise<boolean> {
    if (this.removed?.sequence !== mark.sequence) return false;
    await this.mark(this.removed, mark);
    return true;
  }

  async clear(): Promise<void> {
    this.removed = null;

    await rm(this.folder, { recursive: true, force: true });
    this.entries.clear();
  }

  private take(exchange: Exchange, mark: Mark): void {
    const { summary } = splitExchange(exchange, mark.sequence);
    const { length } = JSON.stringify(summary);
    this.entries.set(mark.sequence, { mark, summary, length, place: { kind: 'lost' } });
  }

  private pathOf(sequence: number): string {
    return join(this.folder, `${String(sequence).padStart(12, '0')}.json`);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^\d{12}\.json$/.test(name)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readMarked(path: string): Promise<{ mark: Mark; exchange: Exchange } | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isMarked(value) ? value : null;
  } catch {
    return null;
  }
}

/** The file is our own: this distinguishes a whole one of a version that is understood from any other. */
function isMarked(value: unknown): value is { mark: Mark; exchange: Exchange } {
  return (
    isJsonObject(value) &&
    value.version === version &&
    isJsonObject(value.mark) &&
    typeof value.mark.sequence === 'number' &&
    isJsonObject(value.exchange) &&
    isJsonObject(value.exchange.request) &&
    isJsonObject(value.exchange.response)
  );
}

export type MarkOfExchange = (exchange: ExchangeSummary) => Mark | null;
