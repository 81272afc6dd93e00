/** Baselines that were saved or imported here: a file each in the data folder, the same that Export gives. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type BaselineFile, baselineFileSchema } from '../../shared/baseline/baseline-file';
import { openJsonFolder } from '../store/json-folder';
import type { NewNotice } from '../store/notice';

export interface StoredBaseline extends BaselineFile {
  /** Its file is called so. */
  id: string;
}

export interface BaselineFiles {
  /** By name. */
  list(): readonly StoredBaseline[];
  find(id: string): StoredBaseline | undefined;
  /** Names that differ in capital letters alone are one. */
  named(name: string): StoredBaseline | undefined;
  /** In place of the one with this id; a new one for null. Resolves with its id when it is on disk; rejects with a StoreError. */
  put(id: string | null, file: BaselineFile): Promise<string>;
  remove(id: string): Promise<void>;
}

/** What can't be read stays where it is, is told, and is not offered. */
export function openBaselineFiles(dataDir: string, onNotice: (notice: NewNotice) => void): BaselineFiles {
  const options = { what: 'baseline', schema: baselineFileSchema, onNotice };
  const folder = openJsonFolder<BaselineFile>({ folder: join(dataDir, 'baselines'), ...options });
  const list = () => [...folder.list()].sort((one, other) => one.name.localeCompare(other.name));
  return {
    list,
    find: (id) => list().find((one) => one.id === id),
    named: (name) => list().find((one) => foldCase(one.name) === foldCase(name)),
    async put(replaced, file) {
      const id = replaced ?? randomUUID();
      await folder.save(id, file);
      return id;
    },
    remove: folder.remove,
  };
}

function foldCase(name: string): string {
  return name.trim().normalize('NFKC').toLocaleLowerCase('en');
}
