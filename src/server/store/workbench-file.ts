/**
 * lowdb's adapter for workbench.json. lowdb's own file adapter replaces the file by renaming too, but flushes nothing: after
 * a power cut the file may be empty. A damaged file is stored under another name, and the rest starts with defaults.
 */
import { readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { damagedName, type OpenFile, syncFolder, writeAll, writeWhole } from './durable-file';
import { migrateWorkbenchData } from './migrate';
import type { NewNotice } from './notice';
import { codeOf, StoreError } from './store-error';
import type { WorkbenchData } from './workbench-data';

interface WorkbenchFileOptions {
  file: string;
  onNotice(notice: NewNotice): void;
  openFile: OpenFile;
}

export class WorkbenchFile implements Adapter<WorkbenchData> {
  readonly #options: WorkbenchFileOptions;

  constructor(options: WorkbenchFileOptions) {
    this.#options = options;
  }

  /** Null where there is no file, or a damaged one. */
  async read(): Promise<WorkbenchData | null> {
    const { file } = this.#options;
    const bytes = await readFile(file).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) return null;
    try {
      return migrateWorkbenchData(JSON.parse(bytes.toString('utf8')), file);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      await this.#setAside();
      return null;
    }
  }

  async write(data: WorkbenchData): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
    await writeWhole(this.#options.file, (file) => writeAll(file, bytes, 0), this.#options.openFile);
  }

  async #setAside(): Promise<void> {
    const { file, onNotice } = this.#options;
    const { mtime } = await stat(file);
    const copy = join(dirname(file), damagedName(basename(file), mtime));
    await rename(file, copy);
    await syncFolder(dirname(file));
    onNotice({
      severity: 'error',
      text: `${file} is damaged and was set aside as ${copy}. SCIM settings, their tokens and guide progress start afresh; the directories of the former settings are still on disk. If you have a good copy of the file, close SCIM Workbench and put it back.`,
    });
  }
}
