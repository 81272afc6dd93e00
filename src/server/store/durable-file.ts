/**
 * What it takes to be sure that a file is on disk: the bytes are flushed, and so is the folder that names it. A file that
 * must be whole is written under another name first and renamed.
 */
import { constants, copyFile, type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './store-error';

/** How files are opened; the seam at which a test makes the disk refuse. */
export type OpenFile = (path: string, flags: string | number, mode?: number) => Promise<FileHandle>;

/**
 * Whether a file can be opened so that a write to it resolves when it is on disk. That is one way to the disk instead of two,
 * and took a PATCH from 194 to 155 us. Windows has no such flag, and that of macOS is content with the disk's own memory.
 */
export const writesReachDisk = process.platform === 'linux';

/** For the files of `writeDurably`. */
export const durableFlags = writesReachDisk ? constants.O_RDWR | constants.O_DSYNC : 'r+';

/** Only the user may read what we store. */
export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

export const temporarySuffix = '.tmp';

/** Writes all bytes at a position; the file system may take fewer at a time. */
export async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Writes all bytes at a position of a file that was opened with `durableFlags`; resolves when they are on disk. */
export async function writeDurably(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  await writeAll(file, bytes, position);
  if (!writesReachDisk) await file.datasync();
}

/** Flushes the names in a folder. Windows can't, and keeps them by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file that is there whole or not at all: `write` fills a temporary one, which takes the place of `path` once it
 * is on disk. When anything fails, `path` is what it was.
 */
export async function writeWhole<Result>(
  path: string,
  write: (file: FileHandle) => Promise<Result>,
  openFile: OpenFile = open,
): Promise<Result> {
  const temporary = `${path}${temporarySuffix}`;
  try {
    const result = await fill(await openFile(temporary, 'w', FILE_MODE), write);
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return result;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

async function fill<Result>(file: FileHandle, write: (file: FileHandle) => Promise<Result>): Promise<Result> {
  try {
    const result = await write(file);
    await file.sync();
    return result;
  } finally {
    await file.close();
  }
}

/** Keeps a damaged file under another name as well, whatever becomes of it. Again for the same file: nothing happens. */
export async function keepCopy(path: string, copy: string): Promise<void> {
  try {
    await link(path, copy);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    await copyFile(path, copy, constants.COPYFILE_EXCL);
  }
  await syncFolder(dirname(copy));
}

/** A name for a damaged file that says when it was last written: `log-00000003.jsonl` -> `log-00000003.damaged-20260131-104500.jsonl`. */
export function damagedName(name: string, modified: Date): string {
  const stamp = modified.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return name.replace(/(\.[^.]*)?$/, (extension) => `.damaged-${stamp}${extension}`);
}

/** Keeps a damaged file under a name of its own as well; returns the path of that. */
export async function keepDamaged(path: string): Promise<string> {
  const { mtime } = await stat(path);
  const copy = join(dirname(path), damagedName(basename(path), mtime));
  await keepCopy(path, copy);
  return copy;
}
