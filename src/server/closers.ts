/** What was opened, to be closed in the opposite order. */
export interface Closers {
  add(close: () => unknown): void;
  /** Closes everything once, also what comes after something that refused; then rejects with the first refusal. */
  closeAll(): Promise<void>;
}

export function createClosers(): Closers {
  const closers: (() => unknown)[] = [];
  let closed: Promise<void> | null = null;

  async function close(): Promise<void> {
    const refusals: unknown[] = [];
    for (const closeOne of closers.reverse()) {
      try {
        await closeOne();
      } catch (error) {
        refusals.push(error);
      }
    }
    if (refusals.length > 0) throw refusals[0];
  }

  return {
    add: (closeOne) => void closers.push(closeOne),
    closeAll: () => (closed ??= close()),
  };
}
