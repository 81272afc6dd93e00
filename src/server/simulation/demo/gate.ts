/** Where a demo waits for the speaker. */
export interface Gate {
  readonly isClosed: boolean;
  /** Resolves when it is opened; rejects with the signal's reason when that is aborted. */
  wait(signal: AbortSignal): Promise<void>;
  open(): void;
}

export function createGate(onChange: () => void): Gate {
  let pass: (() => void) | null = null;
  return {
    get isClosed() {
      return pass !== null;
    },
    wait: (signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const abort = () => {
          pass = null;
          reject(signal.reason);
        };
        signal.addEventListener('abort', abort, { once: true });
        pass = () => {
          pass = null;
          signal.removeEventListener('abort', abort);
          onChange();
          resolve();
        };
        onChange();
      }),
    open: () => pass?.(),
  };
}
