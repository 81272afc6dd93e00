/**
 * The files of a store. Logs are numbered; snapshot n holds everything that came before log n, so that snapshot n and the
 * logs from n on are the whole state: a generation. The generation before the current one stays, so that a damaged
 * snapshot costs nothing.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporarySuffix } from './durable-file';

export type FileKind = 'snapshot' | 'log';

/** Version of the files themselves, as apart from the version of the changes in them. */
export const FORMAT = 1;

/** First record of every file. */
export interface FileHeader {
  kind: FileKind;
  format: number;
  /** Version of the changes. */
  version: number;
  number: number;
  /** Records in the logs before this one, from the first: shows how many a damaged log has lost. */
  recordsBefore: number;
}

/** Last record of a snapshot: without it, or with another count, the snapshot is not whole. */
export interface SnapshotTrailer {
  kind: 'end';
  records: number;
}

export interface StoreFiles {
  /** Newest first. */
  snapshots: number[];
  /** Oldest first. */
  logs: number[];
}

export function fileName(kind: FileKind, number: number): string {
  return `${kind}-${String(number).padStart(8, '0')}.jsonl`;
}

export async function listFiles(folder: string): Promise<StoreFiles> {
  const names = await readdir(folder);
  return {
    snapshots: numbersOf(names, 'snapshot').reverse(),
    logs: numbersOf(names, 'log'),
  };
}

function numbersOf(names: string[], kind: FileKind): number[] {
  const numbers = names.map((name) => Number(new RegExp(`^${kind}-(\\d{8,})\\.jsonl$`).exec(name)?.[1] ?? 0));
  return numbers.filter((number) => number > 0).sort((a, b) => a - b);
}

/** Files that a killed process was still writing. */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder);
  const temporary = names.filter((name) => name.endsWith(temporarySuffix));
  await Promise.all(temporary.map((name) => rm(join(folder, name), { force: true })));
}

/** Removes what neither the current generation nor the one before it needs. `previous` is 0 where there was no snapshot. */
export async function removeOlder(folder: string, current: number, previous: number): Promise<void> {
  const { snapshots, logs } = await listFiles(folder);
  const spare = [
    ...snapshots
      .filter((number) => number < current && number !== previous)
      .map((n) => fileName('snapshot', n)),
    ...logs.filter((number) => number < previous).map((number) => fileName('log', number)),
  ];
  await Promise.all(spare.map((name) => rm(join(folder, name), { force: true })));
}
