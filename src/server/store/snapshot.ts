/**
 * A snapshot is written while commits go on: in slices of 2 milliseconds, between which the event loop has its turn,
 * and flushed as it grows, so that the log's own flushes never wait for all of it.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenFile, writeAll, writeWhole } from './durable-file';
import { RecordLines } from './record-lines';
import { recordJson, type StateMachine } from './state-machine';
import { type FileHeader, fileName, type SnapshotTrailer } from './store-files';

const SLICE_MILLISECONDS = 2;
const SLICE_BYTES = 256 * 1024;
const FLUSH_BYTES = 4 * 1024 * 1024;

interface SnapshotOptions<Change> {
  folder: string;
  header: FileHeader;
  machine: StateMachine<Change>;
  /** The last word before the snapshot takes its place; rejecting abandons it. */
  beforeFinish(): Promise<void>;
  openFile?: OpenFile;
}

/** Resolves with the size in bytes when the snapshot is on disk; when it rejects, none was left behind. */
export function writeSnapshot<Change>(options: SnapshotOptions<Change>): Promise<number> {
  const { folder, header, beforeFinish, openFile = open } = options;
  const path = join(folder, fileName('snapshot', header.number));
  const write = async (file: FileHandle) => {
    const size = await writeSlices(file, options);
    await file.sync();
    await beforeFinish();
    return size;
  };
  return writeWhole(path, write, openFile);
}

async function writeSlices<Change>(file: FileHandle, options: SnapshotOptions<Change>): Promise<number> {
  let position = 0;
  let flushed = 0;
  for (const slice of slicesOf(options)) {
    await writeAll(file, slice, position);
    position += slice.length;
    if (position - flushed < FLUSH_BYTES) continue;
    await file.datasync();
    flushed = position;
  }
  return position;
}

/** Each good until the next is asked for. */
function* slicesOf<Change>({ header, machine }: SnapshotOptions<Change>): Generator<Buffer> {
  const lines = new RecordLines(2 * SLICE_BYTES);
  lines.add(JSON.stringify(header));
  let records = 0;
  let started = performance.now();
  // One change in each record: what is damaged costs no more than that, and a machine may leave it unread.
  for (const change of machine.snapshot()) {
    lines.add(recordJson([change], machine));
    records += 1;
    if (lines.length < SLICE_BYTES && performance.now() - started < SLICE_MILLISECONDS) continue;
    yield lines.content;
    lines.clear();
    started = performance.now();
  }
  const trailer: SnapshotTrailer = { kind: 'end', records };
  lines.add(JSON.stringify(trailer));
  yield lines.content;
}
