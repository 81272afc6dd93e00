/** How long to wait before the connection is tried again: soon at first, since a restart takes a second, then calmly. */
const firstMs = 300;
const longestMs = 8000;

/** Milliseconds before the attempt after `failures` failures in a row (from 1). */
export function delayBefore(failures: number): number {
  return Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs);
}

/** Resolves after `ms`, or at once when the signal is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish);
  });
}
