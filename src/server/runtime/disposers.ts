/** What was opened, to be closed in the opposite order. */
export interface Disposers {
  add(close: () => unknown): void;
  /** Closes everything once, also what comes after something that refused; then rejects with the first refusal. */
  closeAll(): Promise<void>;
}

export function createDisposers(): Disposers {
  const disposers: (() => unknown)[] = [];
  let closed: Promise<void> | null = null;

  async function close(): Promise<void> {
    const refusals: unknown[] = [];
    for (const dispose of disposers.reverse()) {
      try {
        await dispose();
      } catch (error) {
        refusals.push(error);
      }
    }
    if (refusals.length > 0) throw refusals[0];
  }

  return {
    add: (dispose) => void disposers.push(dispose),
    closeAll: () => (closed ??= close()),
  };
}
