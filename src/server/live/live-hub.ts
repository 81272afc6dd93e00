/**
 * What the page is told, as it happens: snapshot, then deltas (DESIGN section 4).
 *
 * There is one ring of recent events and no queue per consumer: a consumer is a position in the ring. One that reads too
 * slowly, or comes back after too long, finds its position overwritten and is given a fresh snapshot, so that memory is
 * bounded whatever the consumers do. Sequences start from the clock, so that a position from before a restart is never
 * mistaken for one of this run: it is older than everything in the ring, or newer than everything there is.
 *
 * Events are texts from the beginning: the exchange in one was made into JSON for the journal.
 */
import type { ExchangeSummary } from '../../shared/exchange';
import type { Counts } from '../../shared/features/directory';
import type { LiveEvent, LiveSnapshot } from '../../shared/live-event';
import { type JsonText, toJson } from '../json-text';

type WithoutSequence<Event> = Event extends unknown ? Omit<Event, 'sequence'> : never;
/** What can be published; snapshots and heartbeats are the hub's own. */
export type Delta = WithoutSequence<Exclude<LiveEvent, { type: 'exchange' | 'snapshot' | 'heartbeat' }>>;

export interface LiveEventsOptions {
  /** The SCIM setting whose events are wanted; null for those of none. Events published for null reach everybody. */
  settingId: string | null;
  /** Sequence of the last event the consumer has; without it the first event is a snapshot. */
  after?: number | undefined;
  /** State as of now, read synchronously so that no event falls between it and its sequence. */
  snapshot(): LiveSnapshot;
}

export interface LiveHub {
  publish(settingId: string | null, event: Delta): void;
  publishExchange(settingId: string | null, exchange: JsonText<ExchangeSummary>, counts: Counts | null): void;
  /**
   * Events until `signal` is aborted or the hub is closed, as many at a time as there are, at most 256; a heartbeat when nothing
   * has happened for a while.
   */
  events(options: LiveEventsOptions, signal: AbortSignal): AsyncIterable<readonly JsonText<LiveEvent>[]>;
  /** Ends every stream. */
  close(): void;
}

export interface LiveHubOptions {
  /** How many events are kept for consumers that lag or resume. */
  capacity?: number;
  heartbeatMs?: number;
}

/** Of all events in the ring: one may hold texts of a megabyte. */
const mostCharacters = 16 * 1024 * 1024;
/** What can be sent without holding requests up. */
const mostAtOnce = 256;

interface Entry {
  settingId: string | null;
  event: JsonText<LiveEvent>;
}

export function createLiveHub({ capacity = 4096, heartbeatMs = 15_000 }: LiveHubOptions = {}): LiveHub {
  const ring = createRing(capacity);
  const bell = createBell();
  let closed = false;

  async function* events({ settingId, after, snapshot }: LiveEventsOptions, signal: AbortSignal) {
    const isFor = (entry: Entry) => entry.settingId === null || entry.settingId === settingId;
    let position = after ?? Number.NEGATIVE_INFINITY;
    while (!closed && !signal.aborted) {
      if (!ring.holdsAllAfter(position)) {
        position = ring.sequence();
        yield [toJson<LiveEvent>({ type: 'snapshot', sequence: position, snapshot: snapshot() })];
        continue;
      }
      const { batch, end } = ring.batchAfter(position, isFor);
      position = end;
      if (batch.length > 0) {
        yield batch;
        continue;
      }
      const rung = await bell.wait(heartbeatMs, signal);
      if (!rung && !signal.aborted) yield [toJson<LiveEvent>({ type: 'heartbeat', sequence: position })];
    }
  }

  const push = (settingId: string | null, event: JsonText<LiveEvent>) => {
    ring.push({ settingId, event });
    bell.ring();
  };

  return {
    publish: (settingId, delta) => push(settingId, toJson({ sequence: ring.sequence() + 1, ...delta })),
    publishExchange(settingId, exchange, counts) {
      const sequence = ring.sequence() + 1;
      push(
        settingId,
        `{"type":"exchange","sequence":${sequence},"exchange":${exchange},"counts":${toJson(counts)}}` as JsonText<LiveEvent>,
      );
    },
    events,
    close() {
      closed = true;
      bell.ring();
    },
  };
}

function createRing(capacity: number) {
  const entries = new Array<Entry | undefined>(capacity);
  let next = Date.now() * 1000;
  let oldest = next;
  let characters = 0;

  const dropOldest = () => {
    characters -= entries[oldest % capacity]?.event.length ?? 0;
    entries[oldest % capacity] = undefined;
    oldest += 1;
  };

  return {
    /** Sequence of the newest event. */
    sequence: () => next - 1,
    push(entry: Entry) {
      if (next - oldest === capacity) dropOldest();
      entries[next % capacity] = entry;
      next += 1;
      characters += entry.event.length;
      while (characters > mostCharacters && next - oldest > 1) dropOldest();
    },
    holdsAllAfter: (position: number) => position >= oldest - 1 && position < next,
    /** Events that are wanted after this position, and the position that they lead to. */
    batchAfter(position: number, isWanted: (entry: Entry) => boolean) {
      const batch: JsonText<LiveEvent>[] = [];
      let end = position;
      while (end + 1 < next && batch.length < mostAtOnce) {
        end += 1;
        const entry = entries[end % capacity];
        if (entry !== undefined && isWanted(entry)) batch.push(entry.event);
      }
      return { batch, end };
    },
  };
}

/** Wakes everybody who waits; a wait ends false when nothing rang in time or the signal was aborted. */
function createBell() {
  const waiting = new Set<(rung: boolean) => void>();

  return {
    ring() {
      for (const wake of waiting) wake(true);
    },
    wait(timeoutMs: number, signal: AbortSignal): Promise<boolean> {
      return new Promise((resolve) => {
        const finish = (rung: boolean) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          waiting.delete(finish);
          resolve(rung);
        };
        const giveUp = () => finish(false);
        const timer = setTimeout(giveUp, timeoutMs);
        signal.addEventListener('abort', giveUp);
        waiting.add(finish);
      });
    },
  };
}
