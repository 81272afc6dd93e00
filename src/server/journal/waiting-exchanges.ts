/**
 * Exchanges on their way to the disk. Bounded, since a disk can be slower than the traffic: beyond the bound headers and bodies
 * are given up, and only what happened is still written.
 */
import { type ExchangeDetail, type JournalEntry, lostDetail } from './journal-entry';
import type { Totals } from './segment-format';

export interface WaitingExchange {
  entry: JournalEntry;
  /** Totals of all exchanges before this one. */
  before: Totals;
  characters: number;
}

/** A batch is written in one go: no more than can be turned into text without holding requests up. */
const batchLength = 256;
const batchCharacters = 512 * 1024;
/** Of all that wait. */
const mostCharacters = 64 * 1024 * 1024;

export class WaitingExchanges {
  private queue: WaitingExchange[] = [];
  private characters = 0;

  get isEmpty(): boolean {
    return this.queue.length === 0;
  }

  get isBatchFull(): boolean {
    return this.queue.length >= batchLength || this.characters >= batchCharacters;
  }

  add(entry: JournalEntry, before: Totals): void {
    if (this.characters > mostCharacters) entry.place = { kind: 'memory', detail: lostDetail };
    const characters = entry.place.kind === 'memory' ? lengthOf(entry.place.detail) : 0;
    this.queue.push({ entry, before, characters });
    this.characters += characters;
  }

  takeBatch(): WaitingExchange[] {
    let length = 0;
    let characters = 0;
    for (const waiting of this.queue) {
      if (length >= batchLength || characters >= batchCharacters) break;
      length += 1;
      characters += waiting.characters;
    }
    this.characters -= characters;
    return this.queue.splice(0, length);
  }

  clear(): void {
    this.queue = [];
    this.characters = 0;
  }
}

function lengthOf({ request, response }: ExchangeDetail): number {
  return request.body.length + response.body.length;
}
