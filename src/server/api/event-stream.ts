/**
 * Events as newline-delimited JSON, pulled by the consumer: nothing is taken from the source before the consumer asks,
 * so that a page that has stopped reading costs nothing. One chunk carries what is ready in this turn of the event loop,
 * at most MAX_BATCH events, and never waits for more; what comes within PACE_MS of it goes with the next chunk, since
 * a page draws no faster and under load a chunk for each turn would cost more than what is in it. An abort may reach us as `cancel()` of the body alone
 * (Electron's protocol handler); either way the source is told through its signal and ended.
 */
const MAX_BATCH = 64;
/** A frame of the page, in milliseconds. */
const PACE_MS = 16;

export interface EventStreamOptions<Event> {
  source(signal: AbortSignal): AsyncIterable<Event>;
  /** Aborted when the client goes away or the host closes. */
  signal: AbortSignal;
  /** The source failed after the answer had begun; the stream ends with an error. */
  onError(error: unknown): void;
}

/** A body of NDJSON lines; errors that `source` throws at once are thrown here, before the answer begins. */
export function encodeEventStream<Event>(options: EventStreamOptions<Event>): ReadableStream<Uint8Array> {
  const abort = new AbortController();
  const events = options.source(abort.signal)[Symbol.asyncIterator]();
  const nextBatch = createBatches(events);
  const end = () => {
    abort.abort();
    void Promise.resolve(events.return?.()).catch(options.onError);
  };
  options.signal.addEventListener('abort', end, { once: true });
  if (options.signal.aborted) end();
  const release = () => options.signal.removeEventListener('abort', end);

  let cancelled = false;

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>) {
    const { batch, done } = await nextBatch();
    if (cancelled) return;
    if (batch.length > 0) controller.enqueue(encodeLines(batch));
    if (!done) return;
    release();
    controller.close();
  }

  function breakOff(error: unknown): never {
    release();
    options.onError(error);
    throw new Error('The event stream failed.');
  }

  function cancel() {
    cancelled = true;
    release();
    end();
  }

  return new ReadableStream(
    { pull: (controller) => pull(controller).catch(breakOff), cancel },
    { highWaterMark: 0 },
  );
}

interface Batch<Event> {
  batch: Event[];
  done: boolean;
}

/** Takes events off an iterator in batches; an event not yet there stays pending for the next batch. */
function createBatches<Event>(events: AsyncIterator<Event>): () => Promise<Batch<Event>> {
  let pending: Promise<IteratorResult<Event>> | null = null;

  let dueAt = 0;

  return async function nextBatch() {
    const batch: Event[] = [];
    await until(dueAt);
    let turn: Promise<null> | null = null;
    while (batch.length < MAX_BATCH) {
      pending ??= events.next();
      const result = turn === null ? await pending : await Promise.race([pending, turn]);
      if (result === null) break;
      pending = null;
      if (result.done === true) return { batch, done: true };
      batch.push(result.value);
      turn ??= endOfTurn();
    }
    if (batch.length < MAX_BATCH) dueAt = performance.now() + PACE_MS;
    return { batch, done: false };
  };
}

async function until(time: number): Promise<void> {
  const left = time - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

function endOfTurn(): Promise<null> {
  return new Promise((resolve) => setImmediate(() => resolve(null)));
}

function encodeLines(events: unknown[]): Uint8Array {
  return new TextEncoder().encode(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
}
