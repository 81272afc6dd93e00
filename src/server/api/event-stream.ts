/**
 * Events as newline-delimited JSON, pulled by the consumer: nothing is taken from the source before the consumer asks,
 * so that a page that has stopped reading costs nothing. The source gives what is ready, as one chunk; what comes within
 * PACE_MS of it goes with the next chunk, since a page draws no faster and under load a chunk for each turn of the event
 * loop would cost more than what is in it. An abort may reach us as `cancel()` of the body alone
 * (Electron's protocol handler); either way the source's signal is aborted and the source ended.
 */
import type { SerializedJson } from '../runtime/serialized-json';

/** A frame of the page, in milliseconds. */
const PACE_MS = 16;

const encoder = new TextEncoder();

export interface EventStreamOptions<Event> {
  source(signal: AbortSignal): AsyncIterable<readonly SerializedJson<Event>[]>;
  /** Aborted when the client goes away or the host closes. */
  signal: AbortSignal;
  /** The source failed after the response had begun; the stream ends with an error. */
  onError(error: unknown): void;
}

/** A body of NDJSON lines; errors that `source` throws at once are thrown here, before the response begins. */
export function encodeEventStream<Event>(options: EventStreamOptions<Event>): ReadableStream<Uint8Array> {
  const abort = new AbortController();
  const events = options.source(abort.signal)[Symbol.asyncIterator]();
  const end = () => {
    abort.abort();
    void Promise.resolve(events.return?.()).catch(options.onError);
  };
  options.signal.addEventListener('abort', end, { once: true });
  if (options.signal.aborted) end();
  const release = () => options.signal.removeEventListener('abort', end);

  let cancelled = false;
  let dueAt = 0;

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>) {
    await until(dueAt);
    const { value, done } = await events.next();
    if (cancelled) return;
    dueAt = performance.now() + PACE_MS;
    if (done !== true) {
      controller.enqueue(encodeLines(value));
      return;
    }
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

async function until(time: number): Promise<void> {
  const left = time - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

function encodeLines(events: readonly string[]): Uint8Array {
  return encoder.encode(`${events.join('\n')}\n`);
}
