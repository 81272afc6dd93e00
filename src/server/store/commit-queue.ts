/**
 * Group commit: while one batch is being flushed, the commits that come meanwhile gather, and go out together with the
 * next append. So one flush serves as many commits as there are writers, and one writer waits for no one.
 *
 * A commit changes the state before it is on disk. When the disk refuses a batch, all that is not on disk is undone, newest
 * first: later commits may rest on what the refused ones did.
 */
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { recordJson, type StateMachine, type Undo } from './state-machine';
import { refusalOf } from './store-error';
import type { WriteAheadLog } from './write-ahead-log';

/** So many are worth a flush of their own. */
const gathered = 64;

/** Of the JSON that goes out together, in characters: to encode so many takes some milliseconds. Whatever is longer goes alone. */
const batchLength = 4 * 1024 * 1024;

interface WaitingCommit {
  json: string;
  undo: Undo;
  resolve(): void;
  reject(error: Error): void;
}

/** Something that must happen between two appends. */
type Action = () => Promise<void>;

export interface CommitQueueOptions<Change> {
  folder: string;
  machine: StateMachine<Change>;
  log: WriteAheadLog;
  /** After each append that succeeded, and after each that was refused. */
  onFlushed(error: Error | null): void;
}

export class CommitQueue<Change> {
  /** The log that commits go to; replaced inside `between` only. */
  log: WriteAheadLog;
  /** How often the disk has refused. */
  refusals = 0;
  readonly #options: CommitQueueOptions<Change>;
  #waiting: (WaitingCommit | Action)[] = [];
  #running = false;

  constructor(options: CommitQueueOptions<Change>) {
    this.#options = options;
    this.log = options.log;
  }

  /** Applies the changes before it returns; see Store.commit. */
  commit(changes: Change[]): Promise<void> {
    const json = recordJson(changes, this.#options.machine);
    const undo = this.#apply(changes);
    return new Promise((resolve, reject) => {
      this.#enqueue({ json, undo, resolve, reject });
    });
  }

  /** Runs an action after everything committed so far and before everything committed later. */
  between<Result>(action: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#enqueue(() => action().then(resolve, reject));
    });
  }

  /** Resolves when nothing committed so far is waiting any more: it is on disk or undone. */
  settled(): Promise<void> {
    return this.between(async () => {});
  }

  /** All of the changes or, where one of them throws, none. */
  #apply(changes: Change[]): Undo {
    const undone: Undo[] = [];
    const undo = () => {
      for (const one of undone.toReversed()) one();
    };
    try {
      for (const change of changes) undone.push(this.#options.machine.apply(change));
    } catch (error) {
      undo();
      throw error;
    }
    return undo;
  }

  #enqueue(item: WaitingCommit | Action): void {
    this.#waiting.push(item);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      await this.#gather();
      const [first] = this.#waiting;
      if (typeof first === 'function') {
        this.#waiting.shift();
        await first();
      } else {
        await this.#flush(this.#takeBatch());
      }
    }
    this.#running = false;
  }

  /**
   * Waits as long as each turn of the event loop brings more, so that all who write at the time share one flush. Otherwise
   * ten clients fall into two groups of five that take turns for ever, at twice the flushes.
   */
  async #gather(): Promise<void> {
    let known: number;
    do {
      known = this.#waiting.length;
      await endOfTurn();
    } while (this.#waiting.length > known && this.#waiting.length < gathered);
  }

  #takeBatch(): WaitingCommit[] {
    const batch: WaitingCommit[] = [];
    let length = 0;
    for (const item of this.#waiting) {
      if (typeof item === 'function') break;
      length += item.json.length;
      if (batch.length > 0 && length > batchLength) break;
      batch.push(item);
    }
    this.#waiting = this.#waiting.slice(batch.length);
    return batch;
  }

  async #flush(batch: WaitingCommit[]): Promise<void> {
    try {
      await this.log.append(batch.map(({ json }) => json));
    } catch (error) {
      this.#refuse(batch, error);
      return;
    }
    for (const commit of batch) commit.resolve();
    this.#options.onFlushed(null);
  }

  #refuse(batch: WaitingCommit[], cause: unknown): void {
    const later = this.#waiting.filter((item) => typeof item !== 'function');
    this.#waiting = this.#waiting.filter((item) => typeof item === 'function');
    const refused = [...batch, ...later];
    for (const commit of refused.toReversed()) commit.undo();
    this.refusals += 1;
    const error = refusalOf(`The change could not be saved in ${this.#options.folder}`, cause);
    for (const commit of refused) commit.reject(error);
    this.#options.onFlushed(error);
  }
}
