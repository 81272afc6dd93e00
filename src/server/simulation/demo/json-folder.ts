/** Values of one kind as a file each in a folder, so that one can be handed on. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface JsonFolder<Value> {
  list(): readonly Value[];
  /** In place of the one of its id. Rejects where it can't be written. */
  save(value: Value): Promise<void>;
  remove(id: string): Promise<void>;
}

/**
 * What can't be read stays where it is and is not listed.
 * @param read null for what is none; ids are names of files, which whoever gives them sees to
 */
export function openJsonFolder<Value extends { id: string }>(
  folder: string,
  read: (parsed: unknown) => Value | null,
): JsonFolder<Value> {
  mkdirSync(folder, { recursive: true });
  const found = readdirSync(folder).flatMap((name) => valueIn(join(folder, name), read));
  const values = new Map(found.map((value) => [value.id, value]));
  return {
    list: () => [...values.values()],
    async save(value) {
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${value.id}.json`);
      await writeFile(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`);
      await rename(`${path}.new`, path);
      values.set(value.id, value);
    },
    async remove(id) {
      if (values.delete(id)) await rm(join(folder, `${id}.json`), { force: true });
    },
  };
}

function valueIn<Value>(path: string, read: (parsed: unknown) => Value | null): Value[] {
  if (!path.endsWith('.json')) return [];
  try {
    const value = read(JSON.parse(readFileSync(path, 'utf8')));
    return value === null ? [] : [value];
  } catch {
    return [];
  }
}
