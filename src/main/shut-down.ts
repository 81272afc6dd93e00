/** A second Ctrl+C within this time is the same one: a terminal and a parent process may both pass it on. */
const REPEAT_MS = 1_000;

/**
 * Resolves at the first SIGINT or SIGTERM. Whoever asks again later does not want to wait for a tidy end: the process
 * then exits at once with the code shells give to an interrupted one.
 */
export function shutDownSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const onSignal = () => {
      first ??= Date.now();
      if (Date.now() - first > REPEAT_MS) process.exit(130);
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
