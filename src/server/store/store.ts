import type { Notice } from '../../shared/live-event';
import type { Machine } from './machine';

export type NewNotice = Omit<Notice, 'id' | 'at'>;

export interface Store<Change> {
  /**
   * Applies the changes at once, before returning, and resolves when they are on disk: all of them or none.
   * Rejects with a StoreError when the disk refuses; they are undone by then, with everything committed after them.
   */
  commit(changes: Change[]): Promise<void>;
  /** Writes a new snapshot while commits go on. Also happens by itself as the log grows. */
  checkpoint(): Promise<void>;
  /** Resolves when everything is on disk; commits after it reject. */
  close(): Promise<void>;
}

export interface StoreOptions<Change> {
  /** Created when it is missing; holds nothing but this store. */
  folder: string;
  /** Empty; filled from disk. */
  machine: Machine<Change>;
  /** Version of the shape of Change. */
  version: number;
  /** Turns a change of an older version into changes of this one. */
  migrate?(change: unknown, version: number): Change[];
  onNotice(notice: NewNotice): void;
}

/** Opens a store, filling its machine from disk. Rejects with a StoreError when the folder can't be used. */
export declare function openStore<Change>(options: StoreOptions<Change>): Promise<Store<Change>>;
