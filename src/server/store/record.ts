/**
 * Snapshots and logs are lines of text, one record each: the CRC-32 of the JSON in hexadecimal, a space, the JSON.
 * JSON holds no line break, so reading goes on after a damaged stretch, and a person can read the file.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

const CHECKSUM_LENGTH = 8;
/** Of the checksum and the space: where the JSON begins in a line. */
export const JSON_OFFSET = CHECKSUM_LENGTH + 1;
const LINE_BREAK = 0x0a;
const SPACE = 0x20;
const digits = '0123456789abcdef';
/** Hexadecimal digits by their byte. */
const digitOf = Array.from({ length: 256 }, (_, byte) => digits.indexOf(String.fromCharCode(byte))).map(
  (digit) => (digit < 0 ? Number.NaN : digit),
);
/** A few milliseconds of parsing, then the event loop has its turn. */
const CHUNK_BYTES = 256 * 1024;
/** Far more than a header takes. */
const FIRST_RECORD_BYTES = 4096;

export function encodeRecord(value: unknown): string {
  const json = JSON.stringify(value);
  return `${crc32(json).toString(16).padStart(CHECKSUM_LENGTH, '0')} ${json}\n`;
}

/** Puts in front of the JSON, which ends at `end`, what makes it a record; its line begins at `start`. */
export function writeChecksum(bytes: Buffer, start: number, end: number): void {
  let sum = crc32(bytes.subarray(start + JSON_OFFSET, end));
  for (let place = start + CHECKSUM_LENGTH - 1; place >= start; place -= 1) {
    bytes[place] = digits.charCodeAt(sum & 0xf);
    sum >>>= 4;
  }
  bytes[start + CHECKSUM_LENGTH] = SPACE;
}

/** Makes a value of JSON, or throws. It may keep the JSON: that memory is not used again. */
export type ReadJson = (json: Buffer) => unknown;

export const parseJson: ReadJson = (json) => JSON.parse(json.toString());

/** What the checksum of a line without its line break vouches for, or undefined where the line is damaged. */
export function checkedPart(line: Buffer): Buffer | undefined {
  if (line[CHECKSUM_LENGTH] !== SPACE) return undefined;
  const json = line.subarray(JSON_OFFSET);
  return crc32(json) === checksumIn(line) ? json : undefined;
}

/** The value of a line without its line break, or undefined where the line is damaged. */
export function decodeRecord(line: Buffer, read = parseJson): unknown {
  const json = checkedPart(line);
  if (json === undefined) return undefined;
  try {
    return read(json);
  } catch {
    // One damaged line in four thousand million has the right checksum.
    return undefined;
  }
}

/** As a number, since making a text of it for each line takes longer than the checksum itself; NaN where it is none. */
function checksumIn(line: Buffer): number {
  let sum = 0;
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1)
    sum = sum * 16 + (digitOf[line[place] ?? 0] ?? Number.NaN);
  return sum;
}

/** What a scan found besides the records it handed over. */
export interface Scan {
  /** Bytes up to the last line break. */
  length: number;
  /** Bytes after it: a write that was cut off. */
  tornBytes: number;
  /** Stretches of whole lines that are no records. A write that was cut off leaves none. */
  damagedStretches: number;
}

/**
 * Hands over every record that can be read, in order; `accept` returns false for a value that can't be one.
 * Works in chunks, so that other work goes on meanwhile.
 */
export async function scanRecords(
  path: string,
  accept: (value: unknown) => boolean,
  read: ReadJson = parseJson,
): Promise<Scan> {
  const file = await open(path, 'r');
  try {
    return await scan(file, accept, read);
  } finally {
    await file.close();
  }
}

async function scan(file: FileHandle, accept: (value: unknown) => boolean, read: ReadJson): Promise<Scan> {
  let length = 0;
  let damagedStretches = 0;
  let damaged = false;
  const visit = (line: Buffer) => {
    length += line.length + 1;
    const value = decodeRecord(line, read);
    const good = value !== undefined && accept(value);
    if (!good && !damaged) damagedStretches += 1;
    damaged = !good;
  };
  const tail = await eachLine(file, visit);
  if (decodeRecord(tail.subarray(0, -1)) === undefined)
    return { length, tornBytes: tail.length, damagedStretches };
  // A whole record and one byte that is no line break: no write that was cut off leaves that.
  visit(tail.subarray(0, -1));
  return { length, tornBytes: 0, damagedStretches: damagedStretches + 1 };
}

/** Returns the bytes after the last line break. */
async function eachLine(file: FileHandle, visit: (line: Buffer) => void): Promise<Buffer> {
  let rest: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES);
    if (bytesRead === 0) return Buffer.concat(rest);
    rest = visitLines(chunk.subarray(0, bytesRead), rest, visit);
  }
}

/** Returns what comes after the last line break, in parts: a line may be longer than many chunks. */
function visitLines(chunk: Buffer, rest: Buffer[], visit: (line: Buffer) => void): Buffer[] {
  let start = 0;
  let before = rest;
  for (let end = chunk.indexOf(LINE_BREAK); end !== -1; end = chunk.indexOf(LINE_BREAK, start)) {
    const line = chunk.subarray(start, end);
    visit(before.length === 0 ? line : Buffer.concat([...before, line]));
    before = [];
    start = end + 1;
  }
  return start < chunk.length ? [...before, chunk.subarray(start)] : before;
}

/** The first record of a file, or undefined where it can't be read. */
export async function firstRecord(path: string): Promise<unknown> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_RECORD_BYTES), 0, FIRST_RECORD_BYTES);
    const end = buffer.subarray(0, bytesRead).indexOf(LINE_BREAK);
    return end === -1 ? undefined : decodeRecord(buffer.subarray(0, end));
  } finally {
    await file.close();
  }
}
