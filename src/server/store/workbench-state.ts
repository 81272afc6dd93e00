/** What the workbench remembers besides directories and journals: small, in lowdb, written whole at each change. */
import { open } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { OpenFile } from './durable-file';
import { WORKBENCH_VERSION } from './migrate';
import type { NewNotice } from './notice';
import { refusalOf } from './store-error';
import type { WorkbenchData } from './workbench-data';
import { WorkbenchFile } from './workbench-file';

export interface WorkbenchState {
  /** To be read only; `update` changes it. */
  readonly data: WorkbenchData;
  /** False while something is not yet on disk. */
  readonly saved: boolean;
  /** One after the other; resolves when on disk. Where the disk refuses it rejects with a StoreError and `data` is what it was. */
  update(mutate: (data: WorkbenchData) => void): Promise<void>;
  /** Changes `data` at once and writes it within a few seconds, together with others: for what may be lost, such as a time of last use. */
  updateSoon(mutate: (data: WorkbenchData) => void): void;
  /** Called when `saved` changes; returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void;
  /** Writes what is not yet on disk. */
  close(): Promise<void>;
}

export interface WorkbenchStateOptions {
  file: string;
  onNotice(notice: NewNotice): void;
  /** How long `updateSoon` gathers. */
  soonMilliseconds?: number;
  openFile?: OpenFile;
}

/** Rejects with a StoreError when the file is of a newer version or can't be read. A damaged one is set aside. */
export async function openWorkbenchState(options: WorkbenchStateOptions): Promise<WorkbenchState> {
  const { file, onNotice, openFile = open, soonMilliseconds = 5_000 } = options;
  const low = new Low(new WorkbenchFile({ file, onNotice, openFile }), emptyWorkbenchData());
  try {
    await low.read();
  } catch (error) {
    throw refusalOf(`${file} could not be read`, error);
  }
  return new LowState(low, file, soonMilliseconds);
}

function emptyWorkbenchData(): WorkbenchData {
  return {
    version: WORKBENCH_VERSION,
    settings: [],
    guideTicks: {},
    formerTokens: [],
    preferences: { theme: 'system', publicBaseUrl: null, selectedSettingId: null },
  };
}

class LowState implements WorkbenchState {
  readonly #low: Low<WorkbenchData>;
  readonly #file: string;
  readonly #soonMilliseconds: number;
  readonly #listeners = new Set<() => void>();
  #last: Promise<void> = Promise.resolve();
  #planned: NodeJS.Timeout | null = null;
  #unsaved = 0;
  #saved = true;

  constructor(low: Low<WorkbenchData>, file: string, soonMilliseconds: number) {
    this.#low = low;
    this.#file = file;
    this.#soonMilliseconds = soonMilliseconds;
  }

  get data(): WorkbenchData {
    return this.#low.data;
  }

  get saved(): boolean {
    return this.#saved;
  }

  update(mutate: (data: WorkbenchData) => void): Promise<void> {
    this.#unsaved += 1;
    this.#notify();
    const written = this.#last.then(() => this.#write(mutate));
    this.#last = written.catch(() => {});
    return written.finally(() => {
      this.#unsaved -= 1;
      this.#notify();
    });
  }

  updateSoon(mutate: (data: WorkbenchData) => void): void {
    mutate(this.#low.data);
    this.#planWrite();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#planned) await this.#writePlanned();
    if (this.#planned) clearTimeout(this.#planned);
    await this.#last;
  }

  async #write(mutate: (data: WorkbenchData) => void): Promise<void> {
    const before = this.#low.data;
    const after = structuredClone(before);
    mutate(after);
    this.#low.data = after;
    try {
      await this.#low.write();
    } catch (error) {
      this.#low.data = before;
      throw refusalOf(`${this.#file} could not be saved`, error);
    }
  }

  #planWrite(): void {
    this.#planned ??= setTimeout(() => void this.#writePlanned(), this.#soonMilliseconds).unref();
  }

  /** Where the disk refuses, it is tried again later. */
  async #writePlanned(): Promise<void> {
    if (this.#planned) clearTimeout(this.#planned);
    this.#planned = null;
    await this.update(() => {}).catch(() => this.#planWrite());
  }

  #notify(): void {
    const saved = this.#unsaved === 0;
    if (saved === this.#saved) return;
    this.#saved = saved;
    for (const listener of this.#listeners) listener();
  }
}
