/**
 * One log file: records are appended and flushed, a batch at a time. A log is created whole (with its header, under
 * another name first), so that an empty or headless one is always damage and never a start that was cut off.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { durableFlags, type OpenFile, writeAll, writeDurably, writeWhole } from './durable-file';
import { encodeRecord } from './record';
import { RecordLines } from './record-lines';
import { type FileHeader, fileName } from './store-files';

/** In bytes: what ten writers give to one flush takes less. */
const usualLength = 128 * 1024;

export class WriteAheadLog {
  readonly number: number;
  readonly #path: string;
  readonly #openFile: OpenFile;
  #file: FileHandle;
  #length: number;
  #records: number;
  #torn = false;
  readonly #lines = new RecordLines(usualLength);

  constructor(path: string, file: FileHandle, openFile: OpenFile, start: LogStart) {
    this.number = start.number;
    this.#path = path;
    this.#openFile = openFile;
    this.#file = file;
    this.#length = start.length;
    this.#records = start.records;
  }

  /** Bytes that are on disk. */
  get length(): number {
    return this.#length;
  }

  /** Records on disk in this log and all before it. */
  get records(): number {
    return this.#records;
  }

  /**
   * Resolves when the records, each given as JSON, are on disk; one append at a time. When the disk refuses, the log is cut back
   * to what it was, so that nothing of them comes back at the next start; where even that fails, it is tried again before the
   * next append, which fails until then.
   */
  async append(records: readonly string[]): Promise<void> {
    await this.mend();
    let written = 0;
    try {
      for (const json of records) this.#lines.add(json);
      written = this.#lines.length;
      await writeDurably(this.#file, this.#lines.content, this.#length);
    } catch (error) {
      this.#torn = true;
      await this.mend().catch(() => {});
      throw error;
    } finally {
      this.#lines.clear();
    }
    this.#length += written;
    this.#records += records.length;
  }

  /** Cuts off what a refused append has left. The handle is a new one, since an old one may stay broken after the disk has come back. */
  async mend(): Promise<void> {
    if (!this.#torn) return;
    const file = await this.#openFile(this.#path, durableFlags);
    await this.#file.close().catch(() => {});
    this.#file = file;
    await file.truncate(this.#length);
    await file.datasync();
    this.#torn = false;
  }

  /** Everything appended is on disk already. */
  async close(): Promise<void> {
    await this.mend().catch(() => {});
    await this.#file.close();
  }
}

/** Where appending begins: the file's number, its good length and the records in it and all logs before it. */
export interface LogStart {
  number: number;
  length: number;
  records: number;
}

/** Creates a log; resolves when it is on disk. */
export async function createLog(
  folder: string,
  header: FileHeader,
  openFile: OpenFile = open,
): Promise<WriteAheadLog> {
  const path = join(folder, fileName('log', header.number));
  const bytes = Buffer.from(encodeRecord(header));
  await writeWhole(path, (file) => writeAll(file, bytes, 0), openFile);
  const start = { number: header.number, length: bytes.length, records: header.recordsBefore };
  return new WriteAheadLog(path, await openFile(path, durableFlags), openFile, start);
}

/** Goes on with a log, cutting off what is after its good length. */
export async function continueLog(
  folder: string,
  start: LogStart,
  openFile: OpenFile = open,
): Promise<WriteAheadLog> {
  const path = join(folder, fileName('log', start.number));
  const file = await openFile(path, durableFlags);
  if ((await file.stat()).size > start.length) {
    await file.truncate(start.length);
    await file.datasync();
  }
  return new WriteAheadLog(path, file, openFile, start);
}
