/** Wakes everything that waits; a wait ends false when nothing rang in time or the signal was aborted. */
export function createBell() {
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
