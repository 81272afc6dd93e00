/** The lock file of a data folder; data-folder.ts says what it is worth. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { FILE_MODE } from './durable-file';
import { processStart } from './process-start';
import { codeOf } from './store-error';

const TOUCH_MILLISECONDS = 10_000;
/** A holder on another machine that has not touched its lock for so long is gone. */
const SILENCE_MILLISECONDS = 60_000;
/** A lock that can't be read is still being written, or was cut off when the machine stopped. */
const WRITING_MILLISECONDS = 5_000;

const holderSchema = z.object({
  id: z.string(),
  pid: z.number().int().positive(),
  host: z.string(),
  /** When the process began, in the platform's own terms; null where it can't tell. */
  processStart: z.string().nullable(),
});
type Holder = z.infer<typeof holderSchema>;

interface FoundLock {
  /** Null where the file can't be read. */
  holder: Holder | null;
  touched: number;
}

export class FolderLock {
  readonly #path: string;
  readonly #id = randomUUID();
  #touching: NodeJS.Timeout | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Null when the lock is ours now, else who has it. Rejects when the folder can't be written to. */
  async take(): Promise<string | null> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (await this.#create()) return null;
      const found = await this.#read(this.#path);
      if (!found) continue;
      if (await isAlive(found)) return nameOf(found);
      await this.#removeStale(found);
    }
    return 'another program';
  }

  async release(): Promise<void> {
    if (this.#touching) clearInterval(this.#touching);
    const found = await this.#read(this.#path);
    if (found?.holder?.id === this.#id) await rm(this.#path, { force: true });
  }

  async #create(): Promise<boolean> {
    const holder: Holder = {
      id: this.#id,
      pid: process.pid,
      host: hostname(),
      processStart: await processStart(process.pid),
    };
    try {
      await writeFile(this.#path, `${JSON.stringify(holder)}\n`, {
        flag: 'wx',
        mode: FILE_MODE,
        flush: true,
      });
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
    this.#touching = setInterval(() => this.#touch(), TOUCH_MILLISECONDS).unref();
    return true;
  }

  #touch(): void {
    const now = new Date();
    utimes(this.#path, now, now).catch(() => {});
  }

  async #read(path: string): Promise<FoundLock | null> {
    try {
      const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
      return { holder: parseHolder(text), touched: mtimeMs };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /**
   * Two processes may find the same stale lock; the slower one must not remove the lock that the faster one has made
   * since. So it is moved away, looked at, and put back if it is another.
   */
  async #removeStale(stale: FoundLock): Promise<void> {
    const aside = `${this.#path}.${this.#id}`;
    try {
      await rename(this.#path, aside);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      throw error;
    }
    const moved = await this.#read(aside);
    if (moved?.holder?.id === stale.holder?.id) await rm(aside, { force: true });
    else await rename(aside, this.#path);
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function isAlive({ holder, touched }: FoundLock): Promise<boolean> {
  const silence = Date.now() - touched;
  if (!holder) return silence < WRITING_MILLISECONDS;
  if (holder.host !== hostname()) return silence < SILENCE_MILLISECONDS;
  if (!exists(holder.pid)) return false;
  return holder.processStart === null || holder.processStart === (await processStart(holder.pid));
}

/** A process of another user refuses the signal with EPERM: it exists. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function nameOf({ holder }: FoundLock): string {
  if (!holder) return 'another program';
  if (holder.host !== hostname()) return `SCIM Workbench on ${holder.host} (process ${holder.pid})`;
  return `another SCIM Workbench (process ${holder.pid})`;
}
