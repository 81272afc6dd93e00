import { constants, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  damagedName,
  durableFlags,
  keepCopy,
  type OpenFile,
  writeAll,
  writeDurably,
  writeWhole,
} from '../../../src/server/store/durable-file';
import { createFolder } from './a-store';

const text = (value: string) => (file: Parameters<typeof writeAll>[0]) =>
  writeAll(file, Buffer.from(value), 0);

test('a durable write asks the disk: as the file was opened, or after it', async () => {
  const path = join(await createFolder(), 'file');
  await writeFile(path, 'before');
  const file = await open(path, durableFlags);
  let flushes = 0;
  const datasync = async () => {
    flushes += 1;
  };
  await writeDurably(Object.assign(file, { datasync }), Buffer.from('after'), 0);
  const asksItself = process.platform === 'linux' && (await flagsOf(file.fd)) & constants.O_DSYNC;
  expect(asksItself ? 1 : flushes).toBe(1);
  expect(await readFile(path, 'utf8')).toBe('aftere');
  await file.close();
});

/** As the system tells them of an open file: in octal digits. */
async function flagsOf(descriptor: number): Promise<number> {
  const told = await readFile(`/proc/self/fdinfo/${descriptor}`, 'utf8');
  return Number.parseInt(/^flags:\s*(\d+)/m.exec(told)?.[1] ?? '', 8);
}

test('a whole file takes its place only when its bytes are on disk', async () => {
  const path = join(await createFolder(), 'file');
  await writeFile(path, 'before');
  const seen: string[] = [];
  const openFile: OpenFile = async (temporary, flags, mode) => {
    const file = await open(temporary, flags, mode);
    const sync = file.sync.bind(file);
    const watched = async () => {
      seen.push(await readFile(path, 'utf8'));
      await sync();
    };
    return Object.assign(file, { sync: watched });
  };
  await writeWhole(path, text('after'), openFile);
  expect(seen).toEqual(['before']);
  expect(await readFile(path, 'utf8')).toBe('after');
});

test('a whole file that fails leaves the one before it and nothing else', async () => {
  const folder = await createFolder();
  const path = join(folder, 'file');
  await writeFile(path, 'before');
  const failing = async (file: Parameters<typeof writeAll>[0]) => {
    await text('half')(file);
    throw new Error('no');
  };
  await expect(writeWhole(path, failing)).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual(['file']);
  expect(await readFile(path, 'utf8')).toBe('before');
});

test('a write that the file system takes in parts is whole', async () => {
  const path = join(await createFolder(), 'file');
  const openFile: OpenFile = async (temporary, flags, mode) => {
    const file = await open(temporary, flags, mode);
    const write = file.write.bind(file);
    const inParts = (bytes: Buffer, offset: number, length: number, position: number) =>
      write(bytes, offset, Math.min(3, length), position);
    return Object.assign(file, { write: inParts });
  };
  await writeWhole(path, text('ten letters'), openFile);
  expect(await readFile(path, 'utf8')).toBe('ten letters');
});

test('a copy that is there already stays', async () => {
  const folder = await createFolder();
  const [path, copy] = [join(folder, 'file'), join(folder, 'copy')];
  await writeFile(path, 'damaged');
  await keepCopy(path, copy);
  await keepCopy(path, copy);
  expect(await readFile(copy, 'utf8')).toBe('damaged');
});

test('the name of a damaged file says when it was last written', () => {
  const modified = new Date('2026-01-31T10:45:00Z');
  expect(damagedName('log-00000003.jsonl', modified)).toBe('log-00000003.damaged-20260131-104500.jsonl');
  expect(damagedName('workbench.json', modified)).toBe('workbench.damaged-20260131-104500.json');
});
