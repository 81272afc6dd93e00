/** One check of the public address at a time, told station by station. */
import type { OutsideCheck } from '../../shared/tunnel/outside-check';
import type { EchoPaths } from '../echo-paths';
import type { Surroundings } from '../surroundings';
import { checkFromOutside } from './check/outside-check';

export interface Checks {
  /** The latest one; null before the first. */
  state(): OutsideCheck | null;
  /** Ends the one that runs. Resolves when it is over. */
  start(baseUrl: string): Promise<void>;
  cancel(): void;
  /** The address may not lead here any more. */
  forget(): void;
}

interface ChecksOptions {
  echoPaths: Pick<EchoPaths, 'open'>;
  surroundings: Surroundings;
  now(): Date;
  onChange(): void;
  /** Not called for one that was ended before. */
  onEnd(check: OutsideCheck & { endedAt: string }): void;
}

export function createChecks({ echoPaths, surroundings, now, onChange, onEnd }: ChecksOptions): Checks {
  let latest: OutsideCheck | null = null;
  let running = new AbortController();

  const set = (check: OutsideCheck | null) => {
    latest = check;
    onChange();
  };

  return {
    state: () => latest,
    async start(baseUrl) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const echo = echoPaths.open();
      let check: OutsideCheck = { baseUrl, startedAt: now().toISOString(), endedAt: null, stations: [] };
      set(check);
      const onStation = (station: OutsideCheck['stations'][number]) => {
        check = { ...check, stations: [...check.stations, station] };
        set(check);
      };
      const stations = await checkFromOutside({ baseUrl, echo, surroundings, signal, onStation, now });
      echo.close();
      if (signal.aborted) return;
      const ended = { ...check, stations, endedAt: now().toISOString() };
      set(ended);
      onEnd(ended);
    },
    cancel() {
      running.abort();
      if (latest?.endedAt === null) set(null);
    },
    forget() {
      running.abort();
      set(null);
    },
  };
}
