import type { NewNotice } from './store';
import type { WorkbenchData } from './workbench-data';

export interface WorkbenchState {
  /** To be read only; `update` changes it. */
  readonly data: WorkbenchData;
  /** False while something is not yet on disk. */
  readonly saved: boolean;
  /** One after the other; resolves when on disk, rejects with a StoreError when the disk refuses, and nothing has changed then. */
  update(mutate: (data: WorkbenchData) => void): Promise<void>;
  /** Changes `data` at once and writes it within a few seconds, together with others: for what may be lost, such as a time of last use. */
  updateSoon(mutate: (data: WorkbenchData) => void): void;
  /** Told when `saved` changes. Returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

export declare function openWorkbenchState(options: {
  file: string;
  onNotice(notice: NewNotice): void;
}): Promise<WorkbenchState>;
