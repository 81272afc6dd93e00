/**
 * Fills a machine from a store's files. Replay is idempotent, so it may begin at any snapshot: a damaged one gives what
 * can be read of it, then the one before it and all logs since are replayed on top, which ends in the state that a whole
 * one would have given. Nothing is thrown away: a damaged file is stored under another name.
 */
import { join } from 'node:path';
import {
  keepDamagedLog,
  keepDamagedSnapshot,
  noticeOfGap,
  noticeOfMissingLog,
  noticeOfTornEnd,
} from './recovery-notices';
import { type Contents, type ReadingOptions, readFileInto, refuseNewer } from './replay-file';
import { fileName, listFiles, type StoreFiles } from './store-files';
import type { LogStart } from './write-ahead-log';

export interface Recovered {
  /** Number of the snapshot that the state rests on; 0 where it rests on logs alone. */
  base: number;
  snapshotBytes: number;
  /** Bytes of the logs that were replayed. */
  logBytes: number;
  /** Records in all logs so far. */
  records: number;
  /** Where the newest log ends; null where it can't be continued. */
  end: LogStart | null;
  /** Highest number in use. */
  lastNumber: number;
  /** Something was damaged or of an older version: a new snapshot is due. */
  rewrite: boolean;
}

/** Rejects with a StoreError, before anything is touched, where a file is of a newer version. */
export async function recover<Change>(options: ReadingOptions<Change>): Promise<Recovered> {
  const files = await listFiles(options.folder);
  await refuseNewer(options, files);
  const recovered: Recovered = {
    base: 0,
    snapshotBytes: 0,
    logBytes: 0,
    records: 0,
    end: null,
    lastNumber: Math.max(0, ...files.snapshots, ...files.logs),
    rewrite: false,
  };
  const salvaged = await loadSnapshots(options, files, recovered);
  await replayLogs(options, files, recovered, salvaged);
  return recovered;
}

/** Newest first, until one is whole. Returns whether the state rests on a damaged one. */
async function loadSnapshots<Change>(
  options: ReadingOptions<Change>,
  files: StoreFiles,
  recovered: Recovered,
): Promise<boolean> {
  const damaged: string[] = [];
  for (const number of files.snapshots) {
    const path = join(options.folder, fileName('snapshot', number));
    const contents = await readFileInto(options, path);
    if (isWholeSnapshot(contents)) {
      recovered.base = number;
      recovered.snapshotBytes = contents.scan.length;
      recovered.records = contents.header?.recordsBefore ?? 0;
      recovered.rewrite ||= contents.version < options.version;
      break;
    }
    damaged.push(path);
  }
  const madeUpFor = recovered.base > 0 || files.logs[0] === 1;
  for (const path of damaged) await keepDamagedSnapshot(options, path, madeUpFor);
  recovered.rewrite ||= damaged.length > 0;
  return damaged.length > 0 && !madeUpFor;
}

function isWholeSnapshot({ header, scan, expected, records }: Contents): boolean {
  return header !== null && scan.damagedStretches === 0 && scan.tornBytes === 0 && expected === records;
}

async function replayLogs<Change>(
  options: ReadingOptions<Change>,
  files: StoreFiles,
  recovered: Recovered,
  salvaged: boolean,
): Promise<void> {
  const numbers = files.logs.filter((number) => number >= recovered.base);
  let countKnown = !salvaged;
  for (const number of numbers) {
    const contents = await readFileInto(options, join(options.folder, fileName('log', number)));
    const before = contents.header?.recordsBefore ?? recovered.records;
    if (countKnown && before > recovered.records) {
      noticeOfGap(options, before - recovered.records);
      recovered.rewrite = true;
    }
    countKnown = true;
    recovered.records = before + contents.records;
    recovered.logBytes += contents.scan.length;
    recovered.end = await endOfLog(options, recovered, contents, number);
  }
  if (recovered.base > 0 && numbers.length === 0) noticeOfMissingLog(options);
}

/** Where appending to this log may go on, were it the newest: null where it must stay as it is. */
async function endOfLog<Change>(
  options: ReadingOptions<Change>,
  recovered: Recovered,
  { path, header, version, scan }: Contents,
  number: number,
): Promise<LogStart | null> {
  const torn = scan.tornBytes > 0;
  const newest = number === recovered.lastNumber;
  if (header === null || scan.damagedStretches > 0 || (torn && !newest)) {
    await keepDamagedLog(options, path, scan);
    recovered.rewrite = true;
    return null;
  }
  if (torn) noticeOfTornEnd(options, scan.tornBytes);
  if (version === options.version) return { number, length: scan.length, records: recovered.records };
  recovered.rewrite = true;
  return null;
}
