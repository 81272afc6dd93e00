/** Values of one kind as a file each in a folder, so that one can be handed on. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { issueWords } from '../../shared/issue-words';
import { printPath } from '../../shared/setting-file';
import { FOLDER_MODE, writeAll, writeWhole } from './durable-file';
import type { NewNotice } from './notice';
import { refusalOf } from './store-error';

type Listed<Value> = Value & { id: string };

export interface JsonFolder<Value> {
  list(): readonly Listed<Value>[];
  /** In place of the one of its id. Resolves when it is on disk; rejects with a StoreError. */
  save(id: string, value: Value): Promise<void>;
  remove(id: string): Promise<void>;
}

interface JsonFolderOptions<Value> {
  folder: string;
  /** What one of them is called in a sentence, such as `baseline`. */
  what: string;
  schema: z.ZodType<Value>;
  onNotice: (notice: NewNotice) => void;
}

const extension = '.json';

/**
 * What can't be read stays where it is, is told, and is not listed. An id is the name of its file, which whoever gives it
 * sees to.
 */
export function openJsonFolder<Value extends object>(options: JsonFolderOptions<Value>): JsonFolder<Value> {
  const { folder, what } = options;
  const values = readAll(options);
  const pathOf = (id: string) => join(folder, `${id}${extension}`);
  return {
    list: () => [...values.values()],
    async save(id, value) {
      const text = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
      try {
        await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
        await writeWhole(pathOf(id), (opened) => writeAll(opened, text, 0));
      } catch (error) {
        throw refusalOf(`The ${what} was not saved in ${folder}`, error);
      }
      values.set(id, { ...value, id });
    },
    async remove(id) {
      if (values.delete(id)) await rm(pathOf(id), { force: true });
    },
  };
}

function readAll<Value extends object>({ folder, what, schema, onNotice }: JsonFolderOptions<Value>) {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  const values = new Map<string, Listed<Value>>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith(extension))) {
    const path = join(folder, name);
    const read = readOne(path, schema);
    const id = name.slice(0, -extension.length);
    if ('value' in read) values.set(id, { ...read.value, id });
    else
      onNotice({
        severity: 'warning',
        text: `The ${what} in ${path} is not offered: ${read.problem} The file stays where it is.`,
      });
  }
  return values;
}

function readOne<Value>(path: string, schema: z.ZodType<Value>): { value: Value } | { problem: string } {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')), { error: issueWords });
    if (read.success) return { value: read.data };
    const [issue] = read.error.issues;
    const place = printPath(issue?.path ?? []);
    return { problem: `${place === '' ? '' : `${place}: `}${issue?.message}` };
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : error}.` };
  }
}
