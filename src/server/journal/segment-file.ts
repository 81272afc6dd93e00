/**
 * A segment on disk, at a start and at its end. Damage is reported once, as in the store: it is taken out, and the file as it
 * was is stored under another name for as long as there is the segment, so that whoever clears the requests of a SCIM setting
 * clears that too. A torn end is only cut off: a process that was killed leaves one, and nothing can be read of it.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { keepDamaged, writeAll, writeWhole } from '../store/durable-file';
import type { Segment } from './journal-entry';
import {
  headerLine,
  isOfNewerVersion,
  type ReadSegment,
  readSegment,
  type Stretch,
  type Totals,
} from './segment-format';

export interface SegmentFile extends Pick<ReadSegment, 'entries'> {
  segment: Segment;
  before: Totals;
  state: 'read' | 'empty' | 'newer';
  /** Lines that could not be read, and where the file as it was is stored. */
  damage: { lines: number; copy: string | null } | null;
}

/**
 * @param totals of what came before, for a segment that has lost its header
 * @param onFailure called when the disk refuses to take the damaged lines out: they will be reported again
 */
export async function loadSegment(
  path: string,
  totals: Totals,
  onFailure: (error: unknown) => void,
): Promise<SegmentFile> {
  const content = await readFile(path);
  const segment: Segment = { path, bytes: content.length, last: 0, count: 0, copies: await copiesOf(path) };
  const nothing: SegmentFile = { segment, before: totals, entries: [], state: 'read', damage: null };
  if (content.length === 0) return { ...nothing, state: 'empty' };
  if (isOfNewerVersion(content)) return { ...nothing, state: 'newer' };
  const read = await readSegment(content, segment);
  const { before, entries, damaged } = read;
  if (damaged.length === 0) return { ...nothing, before: before ?? totals, entries };
  try {
    return { ...nothing, ...(await mend(segment, content, read, totals)) };
  } catch (error) {
    onFailure(error);
    return { ...nothing, before: before ?? totals, entries, damage: { lines: damaged.length, copy: null } };
  }
}

async function mend(
  segment: Segment,
  content: Buffer,
  { before, damaged }: ReadSegment,
  totals: Totals,
): Promise<Pick<SegmentFile, 'before' | 'entries' | 'damage'>> {
  const header = before === null ? [Buffer.from(headerLine(totals))] : [];
  const mended = Buffer.concat([...header, ...outside(damaged, content)]);
  const copy = isTornEnd(damaged, content) ? null : await keepDamaged(segment.path);
  await writeWhole(segment.path, (file) => writeAll(file, mended, 0));
  segment.bytes = mended.length;
  if (copy !== null) segment.copies.push(copy);
  const { entries } = await readSegment(mended, segment);
  return { before: before ?? totals, entries, damage: { lines: damaged.length, copy } };
}

function outside(stretches: Stretch[], content: Buffer): Buffer[] {
  const starts = [0, ...stretches.map(({ to }) => to)];
  return starts.map((start, index) => content.subarray(start, stretches[index]?.from ?? content.length));
}

function isTornEnd([first, ...others]: Stretch[], content: Buffer): boolean {
  return others.length === 0 && first?.to === content.length && content.at(-1) !== 0x0a;
}

async function copiesOf(path: string): Promise<string[]> {
  const start = `${basename(path, '.ndjson')}.damaged-`;
  const names = await readdir(dirname(path));
  return names.filter((name) => name.startsWith(start)).map((name) => join(dirname(path), name));
}

/** Never rejects. */
export async function removeSegment(segment: Segment, onFailure: (error: unknown) => void): Promise<void> {
  const paths = [...segment.copies, segment.path];
  await Promise.all(paths.map((path) => rm(path, { force: true }).catch(onFailure)));
}
