/**
 * When this process was last alive, kept as the time of a file that is touched: cheap enough to be done all the time. A clock
 * that jumps between two beats tells that the computer was asleep, wherever nobody else tells it.
 */
import { statSync } from 'node:fs';
import { open, utimes } from 'node:fs/promises';
import { codeOf } from '../store/store-error';

export interface Heartbeat {
  /** When a former run was last alive; null where there was none. */
  before: Date | null;
  /** Looks at the clock now instead of at the next beat. */
  beat(): void;
  stop(): Promise<void>;
}

interface HeartbeatOptions {
  file: string;
  now(): Date;
  /** Nothing ran since then. */
  onGap(since: Date): void;
}

const everyMs = 20_000;
const longestMs = 3 * everyMs;

/** Whether the process stood still between two beats: the clock went further than timers do on a busy machine. */
export function isGap(last: Date, now: Date): boolean {
  return now.getTime() - last.getTime() > longestMs;
}

export function startHeartbeat({ file, now, onGap }: HeartbeatOptions): Heartbeat {
  const before = touchedAt(file);
  let last = now();
  let touched = touch(file, last);
  const beat = () => {
    const former = last;
    last = now();
    touched = touched.then(() => touch(file, last));
    if (isGap(former, last)) onGap(former);
  };
  const timer = setInterval(beat, everyMs).unref();
  return {
    before,
    beat,
    async stop() {
      clearInterval(timer);
      await touched;
      await touch(file, now());
    },
  };
}

function touchedAt(file: string): Date | null {
  try {
    return statSync(file).mtime;
  } catch {
    return null;
  }
}

/** Where the disk refuses, a later absence is told as longer than it was. */
async function touch(file: string, at: Date): Promise<void> {
  try {
    await utimes(file, at, at);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') await make(file, at).catch(() => {});
  }
}

async function make(file: string, at: Date): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  await handle.utimes(at, at).finally(() => handle.close());
}
