/** Baselines that were saved or imported here: a file each in the data folder, the same that Export gives. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BaselineFile, baselineFileSchema } from '../../shared/baseline/baseline-file';
import { issueWords } from '../../shared/issue-words';
import { printPath } from '../../shared/setting-file';
import { FOLDER_MODE, writeAll, writeWhole } from '../store/durable-file';
import type { NewNotice } from '../store/notice';
import { refusalOf } from '../store/store-error';

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

const extension = '.json';

/** What can't be read stays where it is, is told, and is not offered. */
export function openBaselineFiles(dataDir: string, onNotice: (notice: NewNotice) => void): BaselineFiles {
  const folder = join(dataDir, 'baselines');
  const known = readAll(folder, onNotice);
  const list = () => [...known.values()].sort((one, other) => one.name.localeCompare(other.name));
  return {
    list,
    find: (id) => known.get(id),
    named: (name) => list().find((one) => foldCase(one.name) === foldCase(name)),
    async put(replaced, file) {
      const id = replaced ?? randomUUID();
      await write(folder, id, file);
      known.set(id, { ...file, id });
      return id;
    },
    async remove(id) {
      if (known.delete(id)) await rm(join(folder, `${id}${extension}`), { force: true });
    },
  };
}

function foldCase(name: string): string {
  return name.trim().normalize('NFKC').toLocaleLowerCase('en');
}

async function write(folder: string, id: string, file: BaselineFile): Promise<void> {
  const text = Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
  try {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    await writeWhole(join(folder, `${id}${extension}`), (opened) => writeAll(opened, text, 0));
  } catch (error) {
    throw refusalOf(`The baseline was not saved in ${folder}`, error);
  }
}

function readAll(folder: string, onNotice: (notice: NewNotice) => void): Map<string, StoredBaseline> {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  const read = names.flatMap((name): [string, StoredBaseline][] => {
    const path = join(folder, name);
    const id = name.slice(0, -extension.length);
    const file = readOne(path);
    if (typeof file !== 'string') return [[id, { ...file, id }]];
    onNotice({
      severity: 'warning',
      text: `The baseline in ${path} is not offered: ${file} The file stays where it is.`,
    });
    return [];
  });
  return new Map(read);
}

/** Or what is wrong with it, as a sentence. */
function readOne(path: string): BaselineFile | string {
  try {
    const read = baselineFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')), { error: issueWords });
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    const place = printPath(issue?.path ?? []);
    return `${place === '' ? '' : `${place}: `}${issue?.message}`;
  } catch (error) {
    return `${error instanceof Error ? error.message : error}.`;
  }
}
