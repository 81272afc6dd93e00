/**
 * Events for the page, as they happen: snapshot, then deltas (DESIGN section 4).
 *
 * There is one ring of recent events and no queue per consumer: a consumer is a position in the ring. One that reads too
 * slowly, or comes back after too long, finds its position overwritten and is given a fresh snapshot, so that memory is
 * bounded whatever the consumers do. Sequences start from the clock, so that a position from before a restart is never
 * mistaken for one of this run: it is older than everything in the ring, or newer than everything there is.
 *
 * Events are texts from the beginning: the exchange in one was made into JSON for the journal. Of slices there is only the
 * mark that they have changed: a consumer is given them as they are when it reads, those of all its marks in one event. Marks
 * of one turn of the event loop are gathered, and consumers wake when it ends, so that one change is one event.
 */
import type { ExchangeSummary } from '../../shared/exchange';
import type { SliceName, Slices } from '../../shared/features';
import type { LiveEvent, LiveSnapshot } from '../../shared/live-event';
import { type SerializedJson, serializeJson } from '../runtime/serialized-json';
import { createBell } from './bell';
import { createRing, type Entry, type SequencedEntry } from './ring';

type WithoutSequence<Event> = Event extends unknown ? Omit<Event, 'sequence'> : never;
/** What can be published; the others are the hub's own. */
type Delta = WithoutSequence<Exclude<LiveEvent, { type: 'slices' | 'exchange' | 'snapshot' | 'heartbeat' }>>;

export interface LiveEventsOptions {
  /** The SCIM setting whose events are wanted; null for those of none. Events published for null reach everybody. */
  settingId: string | null;
  /** Sequence of the last event the consumer has; without it the first event is a snapshot. */
  after?: number | undefined;
  /** State as of now, read synchronously so that no event falls between it and its sequence. */
  snapshot(): LiveSnapshot;
  /** These slices as of now. */
  slices(names: SliceName[]): Partial<Slices>;
}

export interface LiveHub {
  /** This slice has changed, for pages that show this SCIM setting; null: for every page. */
  changed(slice: SliceName, settingId: string | null): void;
  /** Called whenever a slice has changed, with its name and its SCIM setting, null for all. Returns the way to stop. */
  watch(listener: (slice: SliceName, settingId: string | null) => void): () => void;
  publish(settingId: string | null, event: Delta): void;
  publishExchange(settingId: string | null, exchange: SerializedJson<ExchangeSummary>): void;
  /**
   * Events until `signal` is aborted or the hub is closed, as many at a time as there are, at most 256; a heartbeat when nothing
   * has happened for a while.
   */
  events(
    options: LiveEventsOptions,
    signal: AbortSignal,
  ): AsyncIterable<readonly SerializedJson<LiveEvent>[]>;
  /** Ends every stream. */
  close(): void;
}

export interface LiveHubOptions {
  /** How many events are kept for consumers that lag or resume. */
  capacity?: number;
  heartbeatMs?: number;
}

export function createLiveHub({ capacity = 4096, heartbeatMs = 15_000 }: LiveHubOptions = {}): LiveHub {
  const ring = createRing(capacity);
  const bell = createBell();
  /** Of this turn, by slice and SCIM setting. */
  const marks = new Map<string, Entry>();
  const watchers = new Set<Parameters<LiveHub['watch']>[0]>();
  let isTurnEnding = false;
  let closed = false;

  async function* events({ settingId, after, snapshot, slices }: LiveEventsOptions, signal: AbortSignal) {
    let position = after ?? Number.NEGATIVE_INFINITY;
    while (!closed && !signal.aborted) {
      if (!ring.holdsAllAfter(position)) {
        pushMarks();
        position = ring.sequence();
        yield [serializeJson<LiveEvent>({ type: 'snapshot', sequence: position, snapshot: snapshot() })];
        continue;
      }
      const { batch, end } = ring.batchAfter(position, settingId);
      position = end;
      if (batch.length > 0) {
        yield eventsOf(batch, slices);
        continue;
      }
      const rung = await bell.wait(heartbeatMs, signal);
      if (!rung && !signal.aborted)
        yield [serializeJson<LiveEvent>({ type: 'heartbeat', sequence: position })];
    }
  }

  function atTurnEnd(): void {
    if (isTurnEnding) return;
    isTurnEnding = true;
    setImmediate(() => {
      isTurnEnding = false;
      pushMarks();
      bell.ring();
    });
  }

  function pushMarks(): void {
    for (const mark of marks.values()) ring.push(mark);
    marks.clear();
  }

  const push = (settingId: string | null, event: SerializedJson<LiveEvent>) => {
    ring.push({ settingId, event });
    atTurnEnd();
  };

  return {
    changed(slice, settingId) {
      marks.set(`${slice} ${settingId}`, { settingId, slice });
      atTurnEnd();
      for (const watch of watchers) watch(slice, settingId);
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    publish: (settingId, delta) =>
      push(settingId, serializeJson({ sequence: ring.sequence() + 1, ...delta })),
    publishExchange: (settingId, exchange) => push(settingId, exchangeEvent(ring.sequence() + 1, exchange)),
    events,
    close() {
      closed = true;
      bell.ring();
    },
  };
}

/** The exchange in it is JSON already. */
function exchangeEvent(
  sequence: number,
  exchange: SerializedJson<ExchangeSummary>,
): SerializedJson<LiveEvent> {
  return `{"type":"exchange","sequence":${sequence},"exchange":${exchange}}` as SerializedJson<LiveEvent>;
}

/** Slices stand where the last of them was marked: sequences rise, and what is newer than a mark does no harm. */
function eventsOf(
  batch: readonly SequencedEntry[],
  slices: LiveEventsOptions['slices'],
): SerializedJson<LiveEvent>[] {
  const names = new Set(batch.flatMap((place) => ('slice' in place ? place.slice : [])));
  const last = batch.findLast((place) => 'slice' in place);
  return batch.flatMap((place) => {
    if ('event' in place) return place.event;
    if (place !== last) return [];
    return serializeJson<LiveEvent>({ type: 'slices', sequence: place.sequence, slices: slices([...names]) });
  });
}
