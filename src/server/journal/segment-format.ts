/**
 * A segment is a file of JSON lines: a header, then two lines for each exchange: its summary and its detail (headers and bodies).
 * Two lines, so that a start reads the summaries and passes over what is large.
 */
import type { ExchangeSummary } from '../../shared/exchange';
import type { ExchangeDetail, JournalEntry, Segment } from './journal-entry';

const version = 1;

/** Totals of what came before a segment, so that counts survive the segments that were dropped. */
export interface Totals {
  requests: number;
  findings: number;
}

export interface ReadSegment {
  before: Totals;
  entries: JournalEntry[];
  /** Lines that could not be read. */
  damaged: number;
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
  return `${JSON.stringify({ version, before })}\n`;
}

export function summaryLine(summary: ExchangeSummary): string {
  return `${JSON.stringify(summary)}\n`;
}

const detailStart = '{"of":';

/**
 * Begins with the sequence, which is all that a start needs of it. The body of the answer, most of what is kept, stands as it is
 * at the end of the line, after as many characters as `tail` says: as a text in JSON every quotation mark of it would be
 * escaped, which cost more than all else that is done to record a page of a list.
 * @returns the line in parts
 */
export function detailLine(sequence: number, detail: ExchangeDetail): string[] {
  const { clientAddress, request, response, errorText } = detail;
  if (response.body.includes('\n')) {
    return [JSON.stringify({ of: sequence, clientAddress, request, response, errorText }), '\n'];
  }
  const { body, ...rest } = response;
  const head = { of: sequence, tail: body.length, clientAddress, request, response: rest, errorText };
  return [JSON.stringify(head), body, '\n'];
}

/** @returns null when the line is not a whole detail of this exchange */
export function parseDetail(line: string, sequence: number): ExchangeDetail | null {
  const tail = Number(/^\{"of":\d+,"tail":(\d+),/.exec(line)?.[1] ?? 0);
  const value = parseObject(line.slice(0, line.length - tail));
  if (value?.of !== sequence) return null;
  if ('tail' in value && isObject(value.response)) value.response.body = line.slice(line.length - tail);
  if (!isMessage(value.request) || !isMessage(value.response)) return null;
  const { of: _, tail: __, ...detail } = value;
  return detail as unknown as ExchangeDetail;
}

/** Reads what can be read: a torn end or a damaged line costs its own exchange only. */
export function readSegment(content: Buffer, segment: Segment): ReadSegment {
  const result: ReadSegment = { before: { requests: 0, findings: 0 }, entries: [], damaged: 0 };
  let offset = 0;
  while (offset < content.length) {
    const end = content.indexOf(10, offset);
    if (end < 0) result.damaged += 1;
    else readLine(content, offset, end, segment, result);
    offset = end < 0 ? content.length : end + 1;
  }
  return result;
}

function readLine(content: Buffer, offset: number, end: number, segment: Segment, result: ReadSegment): void {
  if (content.toString('latin1', offset, offset + detailStart.length) === detailStart) {
    const entry = result.entries.at(-1);
    const start = content.toString('latin1', offset, offset + 40);
    if (entry?.summary.sequence === Number.parseInt(start.slice(detailStart.length), 10)) {
      entry.place = { kind: 'disk', segment, offset, length: end - offset };
    } else result.damaged += 1;
    return;
  }
  const value = parseObject(content.toString('utf8', offset, end));
  const before = value === null ? null : totalsOf(value);
  if (before !== null) result.before = before;
  else if (value !== null && isSummary(value))
    result.entries.push({ summary: value, place: { kind: 'lost' } });
  else result.damaged += 1;
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function totalsOf({ version: found, before }: Record<string, unknown>): Totals | null {
  if (found !== version || !isObject(before)) return null;
  const { requests, findings } = before;
  return typeof requests === 'number' && typeof findings === 'number' ? { requests, findings } : null;
}

/** The file is our own: this tells a whole line from a damaged one, it is no defence. */
function isSummary(value: Record<string, unknown>): value is Record<string, unknown> & ExchangeSummary {
  return (
    typeof value.sequence === 'number' &&
    typeof value.method === 'string' &&
    Array.isArray(value.changes) &&
    Array.isArray(value.findings)
  );
}

function isMessage(value: unknown): boolean {
  return isObject(value) && Array.isArray(value.headers) && typeof value.body === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
