/**
 * A segment is a file of lines: a header, then two lines for each exchange: its summary and its detail (headers and bodies).
 * Two lines, so that a start reads the summaries and passes over what is large.
 *
 * Since version 2 each line begins with a checksum, as a record of the store does: nobody should look for a fault in a body
 * that the disk has changed, and a header that names a newer version must not be a damaged one. What is large is checked
 * when it is asked for. Lines of version 1 begin with their JSON; a segment is never appended to after a restart, so that
 * such files stay as they are until they are dropped.
 */

import type { ExchangeMessage, ExchangeSummary } from '../../shared/exchange';
import { isJsonObject } from '../../shared/scim/json';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { checkedPart, decodeRecord, encodeRecord, JSON_OFFSET } from '../store/record';
import { withTodaysSeverities } from './former-severities';
import type { ExchangeDetail, JournalEntry, Segment } from './journal-entry';

const version = 2;

/** Totals of what came before a segment, so that counts survive the segments that were dropped. */
export interface Totals {
  requests: number;
  findings: number;
}

/** A line by its bytes, from the first to after its line break. */
export interface Stretch {
  from: number;
  to: number;
}

export interface ReadSegment {
  /** Null where the header could not be read. */
  before: Totals | null;
  entries: JournalEntry[];
  /** Lines that could not be read. */
  damaged: Stretch[];
}

export function segmentName(firstSequence: number): string {
  return `${String(firstSequence).padStart(12, '0')}.ndjson`;
}

/** First sequence of a segment by its file name; null for a file that is none. */
export function sequenceOfName(name: string): number | null {
  const match = /^(\d{12})\.ndjson$/.exec(name);
  return match === null ? null : Number(match[1]);
}

export function headerLine(before: Totals): string {
  return encodeRecord({ version, before });
}

const detailStart = '{"of":';

/**
 * Begins with the sequence, which is all that a start needs of it. The body of the response, most of what is stored, stands as it is
 * at the end of the line, after as many characters as `tail` gives: as a text in JSON every quotation mark of it would be
 * escaped, which cost more than all else that is done to record a page of a list.
 * @returns the line, in two parts
 */
export function detailParts(
  sequence: number,
  { clientAddress, request, response, errorText }: ExchangeDetail,
): [string, string] {
  const { body } = response;
  const isTail = !body.includes('\n');
  const [length, inlineBody] = isTail
    ? [`"tail":${body.length},`, '']
    : ['', `"body":${JSON.stringify(body)},`];
  const head =
    `${detailStart}${sequence},${length}"clientAddress":${JSON.stringify(clientAddress)},` +
    `"request":{"headers":${headersJson(request.headers)},"body":${JSON.stringify(request.body)},${sizeJson(request)}},` +
    `"response":{"headers":${JSON.stringify(response.headers)},${inlineBody}${sizeJson(response)}},` +
    `"errorText":${JSON.stringify(errorText)}}`;
  return [head, isTail ? body : ''];
}

/** Lists that come again are made into JSON once. */
const knownHeaders = new WeakMap<ExchangeMessage['headers'], string>();

function headersJson(headers: ExchangeMessage['headers']): string {
  const known = knownHeaders.get(headers);
  if (known !== undefined) return known;
  const json = JSON.stringify(headers);
  knownHeaders.set(headers, json);
  return json;
}

function sizeJson({ bodyBytes, bodyTruncated }: ExchangeMessage): string {
  return `"bodyBytes":${bodyBytes},"bodyTruncated":${bodyTruncated}`;
}

/**
 * @param line without its line break
 * @returns null when it is not a whole detail of this exchange
 */
export function parseDetail(line: Buffer, sequence: number): ExchangeDetail | null {
  const text = contentOf(line)?.toString() ?? '';
  const tail = Number(/^\{"of":\d+,"tail":(\d+),/.exec(text)?.[1] ?? 0);
  const value = parseObject(text.slice(0, text.length - tail));
  if (value?.of !== sequence) return null;
  if ('tail' in value && isJsonObject(value.response)) value.response.body = text.slice(text.length - tail);
  if (!isMessage(value.request) || !isMessage(value.response)) return null;
  const { of: _, tail: __, ...detail } = value;
  return detail as unknown as ExchangeDetail;
}

/** Whether a program that comes after this one wrote the segment. */
export function isOfNewerVersion(content: Buffer): boolean {
  const header = decodeRecord(content.subarray(0, Math.max(0, content.indexOf(lineBreak))));
  return isJsonObject(header) && typeof header.version === 'number' && header.version > version;
}

/** Reads what can be read, in slices: a torn end or a damaged line costs its own exchange only. */
export async function readSegment(content: Buffer, segment: Segment): Promise<ReadSegment> {
  const result: ReadSegment = { before: null, entries: [], damaged: [] };
  let from = 0;
  while (from < content.length) {
    if (isSliceOver()) await yieldSlice();
    const end = content.indexOf(lineBreak, from);
    const to = end < 0 ? content.length : end + 1;
    if (end < 0 || !readLine(content, from, end, segment, result)) result.damaged.push({ from, to });
    from = to;
  }
  return result;
}

const lineBreak = 0x0a;
const brace = 0x7b;

/** The content of a line, in whichever version; null when it is damaged. */
function contentOf(line: Buffer): Buffer | null {
  return line[0] === brace ? line : (checkedPart(line) ?? null);
}

/** False for a line that is damaged, or that nothing belongs to. */
function readLine(
  content: Buffer,
  from: number,
  end: number,
  segment: Segment,
  result: ReadSegment,
): boolean {
  const start = content[from] === brace ? from : from + JSON_OFFSET;
  if (content.toString('latin1', start, start + detailStart.length) === detailStart) {
    const entry = result.entries.at(-1);
    const beginning = content.toString('latin1', start + detailStart.length, start + 40);
    if (entry?.summary.sequence !== Number.parseInt(beginning, 10)) return false;
    entry.place = { kind: 'disk', segment, offset: from, length: end - from };
    return true;
  }
  const value = parseObject(contentOf(content.subarray(from, end))?.toString() ?? '');
  if (value === null) return false;
  const before = totalsOf(value);
  if (before !== null) result.before = before;
  else if (isSummary(value))
    result.entries.push({
      summary: withTodaysSeverities(value),
      length: end - start,
      place: { kind: 'lost' },
    });
  else return false;
  return true;
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

function totalsOf({ version: found, before }: Record<string, unknown>): Totals | null {
  if (typeof found !== 'number' || found > version || !isJsonObject(before)) return null;
  const { requests, findings } = before;
  return typeof requests === 'number' && typeof findings === 'number' ? { requests, findings } : null;
}

/** The file is our own: this distinguishes a whole line from a damaged one, it is no defence. */
function isSummary(value: Record<string, unknown>): value is Record<string, unknown> & ExchangeSummary {
  return (
    typeof value.sequence === 'number' &&
    typeof value.method === 'string' &&
    Array.isArray(value.changes) &&
    Array.isArray(value.findings)
  );
}

function isMessage(value: unknown): boolean {
  return isJsonObject(value) && Array.isArray(value.headers) && typeof value.body === 'string';
}
