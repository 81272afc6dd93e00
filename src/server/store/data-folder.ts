/** The data folder can't be used. The message is one sentence for the admin. */
export class DataFolderError extends Error {
  override name = 'DataFolderError';
}

export interface DataFolder {
  /** Absolute. */
  path: string;
  /** Gives the lock back. */
  close(): Promise<void>;
}

/** Where the platform keeps an application's data. */
export declare function defaultDataFolder(): string;

/** Creates the folder if needed and locks it for this process. Rejects with a DataFolderError. */
export declare function openDataFolder(path: string): Promise<DataFolder>;
