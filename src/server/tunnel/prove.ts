/** Whether this very process responds under a public address. A new name takes some seconds until the internet knows it. */
import type { EchoPaths } from '../echo-paths';
import type { Surroundings } from '../surroundings';
import { ask } from './check/ask';
import { echoIn } from './check/echo-in';

export interface ProveOptions {
  baseUrl: string;
  echoPaths: Pick<EchoPaths, 'open'>;
  surroundings: Surroundings;
  signal: AbortSignal;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const attempts = 30;
const betweenMs = 2_000;

/** False when it did not respond within a minute, or the signal was aborted. */
export async function prove({
  baseUrl,
  echoPaths,
  surroundings,
  signal,
  wait,
}: ProveOptions): Promise<boolean> {
  const { path, proof, close } = echoPaths.open();
  try {
    for (let attempt = 0; attempt < attempts && !signal.aborted; attempt += 1) {
      const request = { url: `${baseUrl}${path}`, method: 'GET', headers: {} };
      const response = await ask(request, surroundings, signal).catch(() => null);
      if (response !== null && echoIn(response, proof) !== null) return true;
      await wait(betweenMs, signal);
    }
    return false;
  } finally {
    close();
  }
}
