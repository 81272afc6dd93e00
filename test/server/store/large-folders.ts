/** The folder of a large directory in the three states that a process can leave it in, made once and copied for each test. */
import { constants } from 'node:fs';
import { cp, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenFile } from '../../../src/server/store/durable-file';
import { type Confirmed, openDirectory, Writer } from './a-large-directory';

export type FolderState = 'log only' | 'snapshot and log' | 'during a checkpoint';
export type FileRole = 'newest log' | 'older log' | 'snapshot' | 'older snapshot' | 'unfinished snapshot';

export interface LargeFolder {
  path: string;
  /** All that was confirmed, oldest first. */
  confirmed: Confirmed[];
  names: Partial<Record<FileRole, string>>;
}

export type LargeFolders = Record<FolderState, LargeFolder>;

const changesBetween = 40;

/** @param root an empty folder */
export async function makeLargeFolders(root: string, users: number): Promise<LargeFolders> {
  const folder = join(root, 'live');
  const disk = createHoldingDisk();
  const opened = await openDirectory(folder, { openFile: disk.openFile, checkpointBytes: 1e12 });
  const writer = new Writer(folder, opened);
  const copyAs = async (name: string): Promise<LargeFolder> => {
    const path = join(root, name);
    await copyFolder(folder, path);
    return { path, confirmed: [...writer.confirmed], names: await namesIn(path) };
  };
  await writer.fill(users);
  const logOnly = await copyAs('log-only');
  for (const _generation of [1, 2]) {
    await opened.directory.checkpoint();
    await writer.change(changesBetween);
  }
  const snapshotAndLog = await copyAs('snapshot-and-log');
  const hold = disk.holdSnapshot();
  const checkpoint = opened.directory.checkpoint();
  await hold.reached;
  await writer.change(changesBetween);
  const duringCheckpoint = await copyAs('during-a-checkpoint');
  hold.release();
  await checkpoint;
  await opened.directory.close();
  return {
    'log only': logOnly,
    'snapshot and log': snapshotAndLog,
    'during a checkpoint': duringCheckpoint,
  };
}

export function copyFolder(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

async function namesIn(folder: string): Promise<LargeFolder['names']> {
  const names = (await readdir(folder)).sort().reverse();
  const [log, olderLog] = names.filter((name) => name.startsWith('log-'));
  const snapshots = names.filter((name) => name.startsWith('snapshot-'));
  const [snapshot, olderSnapshot] = snapshots.filter((name) => !name.endsWith('.tmp'));
  const unfinished = snapshots.find((name) => name.endsWith('.tmp'));
  const found = {
    'newest log': log,
    'older log': olderLog,
    snapshot,
    'older snapshot': olderSnapshot,
    'unfinished snapshot': unfinished,
  };
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name !== undefined));
}

/** A disk that, when told to, stops in the middle of a snapshot until it is released. */
function createHoldingDisk() {
  let stop: (() => Promise<void>) | null = null;
  const openFile: OpenFile = async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    if (!path.includes('snapshot')) return file;
    const write = file.write.bind(file);
    const held = async (bytes: Buffer, offset: number, length: number, position: number) => {
      const stopHere = stop;
      stop = null;
      if (!stopHere) return write(bytes, offset, length, position);
      const half = await write(bytes, offset, length >> 1, position);
      await stopHere();
      return half;
    };
    return Object.assign(file, { write: held });
  };
  const holdSnapshot = () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      stop = () => {
        resolve();
        return released;
      };
    });
    return { reached, release };
  };
  return { openFile, holdSnapshot };
}
