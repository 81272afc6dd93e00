/**
 * A durable state machine (DESIGN section 5): state in memory, a write-ahead log of changes, and snapshots. lowdb holds the
 * state; durable-adapter.ts says why it needs an adapter of our own.
 */
import { open } from 'node:fs/promises';
import { Low } from 'lowdb';
import { DurableAdapter } from './durable-adapter';
import type { OpenFile } from './durable-file';
import type { NewNotice } from './notice';
import type { StateMachine } from './state-machine';
import { refusalOf, StoreError } from './store-error';

export type { NewNotice } from './notice';

export interface Store<Change> {
  /**
   * Applies the changes at once, before returning, and resolves when they are on disk: all of them or none.
   * Rejects with a StoreError when the disk refuses; they are undone by then, with everything committed after them.
   */
  commit(changes: Change[]): Promise<void>;
  /** Writes a new snapshot while commits go on. Also happens by itself as the log grows. Rejects with a StoreError. */
  checkpoint(): Promise<void>;
  /** Resolves when everything is on disk; commits after it reject. */
  close(): Promise<void>;
}

export interface StoreOptions<Change> {
  /** Created when it is missing; holds nothing but this store. */
  folder: string;
  /** Empty; filled from disk. */
  machine: StateMachine<Change>;
  /** Version of the shape of Change. */
  version: number;
  /** Turns a change of an older version into changes of this one. */
  migrate?(change: unknown, version: number): Change[];
  onNotice(notice: NewNotice): void;
  /** A checkpoint is due when the log has this many bytes and a quarter of the snapshot's. */
  checkpointBytes?: number;
  openFile?: OpenFile;
}

const CHECKPOINT_BYTES = 16 * 1024 * 1024;

/** Opens a store, filling its machine from disk. Rejects with a StoreError when the folder can't be used. */
export async function openStore<Change>(options: StoreOptions<Change>): Promise<Store<Change>> {
  const store = new DurableStore(options);
  await store.open();
  return store;
}

class DurableStore<Change> implements Store<Change> {
  readonly #options: StoreOptions<Change>;
  readonly #adapter: DurableAdapter<Change>;
  readonly #low: Low<StateMachine<Change>>;
  readonly #checkpointBytes: number;
  #checkpoint: Promise<void> | null = null;
  /** Log bytes at which the next checkpoint begins by itself. */
  #checkpointAt = 0;
  #refusing = false;
  #closed = false;

  constructor(options: StoreOptions<Change>) {
    const { folder, machine, version, migrate, onNotice, openFile = open } = options;
    const onFlushed = (error: Error | null) => this.#flushed(error);
    this.#options = options;
    this.#checkpointBytes = options.checkpointBytes ?? CHECKPOINT_BYTES;
    this.#adapter = new DurableAdapter({ folder, machine, version, migrate, onNotice, openFile, onFlushed });
    this.#low = new Low<StateMachine<Change>>(this.#adapter, machine);
  }

  async open(): Promise<void> {
    try {
      await this.#low.read();
    } catch (error) {
      throw refusalOf(`The data in ${this.#options.folder} could not be opened`, error);
    }
    this.#planCheckpoint();
    if (this.#adapter.needsCheckpoint) await this.#checkpointByItself();
  }

  async commit(changes: Change[]): Promise<void> {
    if (this.#closed) throw closedError(this.#options.folder);
    await this.#adapter.queue.commit(changes);
  }

  checkpoint(): Promise<void> {
    if (this.#closed) return Promise.reject(closedError(this.#options.folder));
    this.#checkpoint ??= this.#write().finally(() => {
      this.#checkpoint = null;
    });
    return this.#checkpoint;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#checkpoint?.catch(() => {});
    await this.#adapter.close();
  }

  async #write(): Promise<void> {
    try {
      await this.#low.write();
      this.#planCheckpoint();
    } catch (error) {
      this.#checkpointAt = this.#adapter.logBytes + this.#checkpointBytes;
      throw refusalOf(`The snapshot in ${this.#options.folder} could not be written`, error);
    }
  }

  async #checkpointByItself(): Promise<void> {
    try {
      await this.checkpoint();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code === 'REFUSED_MEANWHILE') return;
      this.#options.onNotice({
        severity: 'warning',
        text: `${error.message} Nothing is missing: all changes are in the log, which goes on growing until it succeeds.`,
      });
    }
  }

  #planCheckpoint(): void {
    this.#checkpointAt = this.#checkpointBytes + this.#adapter.snapshotBytes / 4;
  }

  #flushed(error: Error | null): void {
    if (error) {
      this.#tellRefusal(error);
      return;
    }
    this.#refusing = false;
    if (this.#closed || this.#checkpoint || this.#adapter.logBytes < this.#checkpointAt) return;
    void this.#checkpointByItself();
  }

  /** Once for each time that the disk stops taking changes. */
  #tellRefusal(error: Error): void {
    if (this.#refusing) return;
    this.#refusing = true;
    this.#options.onNotice({
      severity: 'error',
      text: `${error.message} Changes are refused until the disk takes them again; what was confirmed before is safe.`,
    });
  }
}

function closedError(folder: string): StoreError {
  return new StoreError(`The store in ${folder} is closed.`, 'CLOSED');
}
