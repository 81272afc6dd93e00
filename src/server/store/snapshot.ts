/**
 * A snapshot is written while commits go on: in slices of 2 milliseconds, between which the event loop has its turn,
 * and flushed as it grows, so that the log's own flushes never wait for all of it.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenFile, writeAll, writeWhole } from './durable-file';
import { type FileHeader, fileName, type SnapshotTrailer } from './generation';
import { encodeJson, encodeRecord } from './record';

const SLICE_MILLISECONDS = 2;
const SLICE_CHARACTERS = 256 * 1024;
/** Reading a few changes at once is faster than one by one; a damaged record costs no more than these. */
const RECORD_CHARACTERS = 8 * 1024;
const FLUSH_BYTES = 4 * 1024 * 1024;

interface SnapshotOptions<Change> {
  folder: string;
  header: FileHeader;
  changes: Iterable<Change>;
  /** The last word before the snapshot takes its place; rejecting abandons it. */
  beforeFinish(): Promise<void>;
  openFile?: OpenFile;
}

/** Resolves with the size in bytes when the snapshot is on disk; when it rejects, none was left behind. */
export function writeSnapshot<Change>(options: SnapshotOptions<Change>): Promise<number> {
  const { folder, header, changes, beforeFinish, openFile = open } = options;
  const path = join(folder, fileName('snapshot', header.number));
  const write = async (file: FileHandle) => {
    const size = await writeSlices(file, header, changes);
    await file.sync();
    await beforeFinish();
    return size;
  };
  return writeWhole(path, write, openFile);
}

async function writeSlices<Change>(
  file: FileHandle,
  header: FileHeader,
  changes: Iterable<Change>,
): Promise<number> {
  let position = 0;
  let flushed = 0;
  for (const slice of slicesOf(header, changes)) {
    const bytes = Buffer.from(slice);
    await writeAll(file, bytes, position);
    position += bytes.length;
    if (position - flushed < FLUSH_BYTES) continue;
    await file.datasync();
    flushed = position;
  }
  return position;
}

function* slicesOf<Change>(header: FileHeader, changes: Iterable<Change>): Generator<string> {
  let slice = encodeRecord(header);
  let records = 0;
  let started = performance.now();
  for (const record of recordsOf(changes)) {
    slice += record;
    records += 1;
    if (slice.length < SLICE_CHARACTERS && performance.now() - started < SLICE_MILLISECONDS) continue;
    yield slice;
    slice = '';
    started = performance.now();
  }
  const trailer: SnapshotTrailer = { kind: 'end', records };
  yield slice + encodeRecord(trailer);
}

function* recordsOf<Change>(changes: Iterable<Change>): Generator<string> {
  let texts: string[] = [];
  let characters = 0;
  for (const change of changes) {
    const text = JSON.stringify(change);
    texts.push(text);
    characters += text.length;
    if (characters < RECORD_CHARACTERS) continue;
    yield encodeJson(`[${texts.join()}]`);
    texts = [];
    characters = 0;
  }
  if (texts.length > 0) yield encodeJson(`[${texts.join()}]`);
}
