import { useSyncExternalStore } from 'react';

/** One clock for everything that shows relative times; it stands still while nothing does. */
const tickMs = 1000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** Milliseconds since the epoch, renewed every second while it is used. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Constant between ticks, as React asks of a snapshot; a clock that stood still is set first. */
function read(): number {
  if (timer === undefined && Date.now() - now >= tickMs) now = Date.now();
  return now;
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}
