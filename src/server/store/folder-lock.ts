/** The lock file of a data folder; data-folder.ts says what it is worth. */
import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { FILE_MODE } from './durable-file';
import { processIdentity } from './process-identity';
import { codeOf } from './store-error';

const TOUCH_MILLISECONDS = 10_000;
/** A holder on another machine that has not touched its lock for so long is gone. */
const SILENCE_MILLISECONDS = 60_000;
/** A lock that can't be read is still being written, or was cut off when the machine stopped. */
const WRITING_MILLISECONDS = 5_000;
const TURN_MILLISECONDS = 20;
const ATTEMPTS = 400;

const holderSchema = z.object({
  id: z.string(),
  pid: z.number().int().positive(),
  host: z.string(),
  /** When the process began, in the platform's own terms; null where it can't say. */
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
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
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
      processStart: await processIdentity(process.pid),
    };
    if (!(await createExclusively(this.#path, `${JSON.stringify(holder)}\n`))) return false;
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
   * Two processes may find the same stale lock, and the slower one must not remove the lock that the faster one has made
   * since. So only the holder of a second lock removes, and looks again first.
   */
  async #removeStale(stale: FoundLock): Promise<void> {
    const turn = `${this.#path}.turn`;
    if (!(await createExclusively(turn, ''))) {
      await this.#waitForTurn(turn);
      return;
    }
    try {
      const found = await this.#read(this.#path);
      if (found && found.holder?.id === stale.holder?.id) await rm(this.#path, { force: true });
    } finally {
      await rm(turn, { force: true });
    }
  }

  /** A turn takes a moment, unless its holder was killed in it. */
  async #waitForTurn(turn: string): Promise<void> {
    await delay(TURN_MILLISECONDS);
    const found = await this.#read(turn);
    if (found && Date.now() - found.touched > WRITING_MILLISECONDS) await rm(turn, { force: true });
  }
}

/** False where the file exists. A full disk takes the name and not the text: nothing of it may stay. */
async function createExclusively(path: string, text: string): Promise<boolean> {
  const file = await open(path, 'wx', FILE_MODE).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(text);
    await file.sync();
    return true;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
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
  return holder.processStart === null || holder.processStart === (await processIdentity(holder.pid));
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
