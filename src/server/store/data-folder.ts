/**
 * The data folder belongs to one process at a time: two would overwrite each other's logs. The lock is a file that says who
 * holds it. A killed process leaves its lock behind, so a lock counts only while its holder lives: the process exists and, where the
 * platform says, began when the lock says. A folder shared between machines or containers has holders that can't be
 * asked; they touch their lock every few seconds, and count as gone when they stop.
 */
import type { Stats } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, posix, resolve, win32 } from 'node:path';
import { FOLDER_MODE } from './durable-file';
import { FolderLock } from './folder-lock';
import { codeOf, explainRefusal } from './store-error';

/** The data folder can't be used. The message is a sentence for the admin. */
export class DataFolderError extends Error {
  override name = 'DataFolderError';
  readonly code = 'DATA_FOLDER';
}

export interface DataFolder {
  /** Absolute. */
  path: string;
  /** Gives the lock back. */
  close(): Promise<void>;
}

/** Where the platform stores an application's data. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return win32.join(environment.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'SCIM Workbench');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'SCIM Workbench');
  const base = environment.XDG_DATA_HOME;
  const absolute = base && posix.isAbsolute(base) ? base : posix.join(home, '.local', 'share');
  return posix.join(absolute, 'scim-workbench');
}

/** Creates the folder if needed and locks it for this process. Rejects with a DataFolderError. */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const path = resolve(folder);
  await createFolder(path);
  const lock = await takeLock(path);
  return { path, close: () => lock.release() };
}

async function createFolder(path: string): Promise<void> {
  const existing = await statOf(path);
  if (existing?.isDirectory()) return;
  if (existing) {
    throw new DataFolderError(`The data folder ${path} is a file. Choose another with --data-dir.`);
  }
  try {
    await makeFolder(path);
  } catch (cause) {
    throw unusable(`The data folder ${path} could not be created`, cause, whyNotCreated[codeOf(cause)]);
  }
}

/**
 * One folder after the other: where a file system says of a folder in one that is there that there is none, as `/proc` does, the
 * recursive form of Node never ends.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: FOLDER_MODE });
  } catch (error) {
    const parent = dirname(path);
    if (codeOf(error) === 'EEXIST' && (await statOf(path))?.isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || parent === path || (await statOf(parent)) !== null) throw error;
    await makeFolder(parent);
    await mkdir(path, { mode: FOLDER_MODE });
  }
}

/** Null for what is not there, as it is behind a link that leads nowhere. */
function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

async function takeLock(path: string): Promise<FolderLock> {
  const lock = new FolderLock(join(path, 'lock.json'));
  try {
    const holder = await lock.take();
    if (!holder) return lock;
    throw new DataFolderError(
      `The data folder ${path} is in use by ${holder}. Close that one first, or choose another folder with --data-dir.`,
    );
  } catch (cause) {
    if (cause instanceof DataFolderError) throw cause;
    throw unusable(`The data folder ${path} can't be written to`, cause);
  }
}

/** Codes that mean something else for a folder that is being created than for one in use. */
const whyNotCreated: Record<string, string> = {
  ENOTDIR: 'a part of its path is a file. Move that out of the way',
  EEXIST: 'a part of its path is a link to something that is not there. Put that back, or remove the link',
  ENOENT: 'no folder can be created there. Check the path',
};

function unusable(what: string, cause: unknown, why = explainRefusal(cause)): DataFolderError {
  return new DataFolderError(`${what}: ${why}, or choose another with --data-dir.`, { cause });
}
