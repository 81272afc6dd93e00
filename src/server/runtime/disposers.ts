/** What is to be disposed of at the end, in the opposite order. */
export interface Disposers {
  add(dispose: () => unknown): void;
  /** Disposes of everything once, also after one has failed; then rejects with the first failure. */
  disposeAll(): Promise<void>;
}

export function createDisposers(): Disposers {
  const disposers: (() => unknown)[] = [];
  let disposed: Promise<void> | null = null;

  async function disposeEach(): Promise<void> {
    const failures: unknown[] = [];
    for (const dispose of disposers.reverse()) {
      try {
        await dispose();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  return {
    add: (dispose) => void disposers.push(dispose),
    disposeAll: () => (disposed ??= disposeEach()),
  };
}
