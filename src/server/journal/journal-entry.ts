import type { Exchange, ExchangeSummary } from '../../shared/exchange';

/** What the journal is given; it assigns the sequence. */
export type NewExchange = Omit<Exchange, 'sequence'>;

/** The part of an exchange that stays on disk once it is written. */
export type ExchangeDetail = Pick<Exchange, 'clientAddress' | 'request' | 'response' | 'errorText'>;

export interface Segment {
  path: string;
  bytes: number;
  /** Sequence of the last exchange in it; that before its first while it is empty. */
  last: number;
  count: number;
  /** Paths under which it is stored as it was before damaged lines were taken out. */
  copies: string[];
}

/** What holds lines until they are written. */
export interface WaitingLines {
  /** Good until they have been written. */
  line(offset: number, length: number): Buffer;
}

/** Where a detail is: among the bytes that wait until it is written, then on disk; lost when the disk refused. */
export type DetailPlace =
  | { kind: 'memory'; batch: WaitingLines; offset: number; length: number }
  | { kind: 'disk'; segment: Segment; offset: number; length: number }
  | { kind: 'lost' };

export interface JournalEntry {
  summary: ExchangeSummary;
  /** Of the summary as JSON, in characters. */
  length: number;
  place: DetailPlace;
}

/** Name by name: done for every exchange, and leaving names out with a rest is ten times the work. */
export function splitExchange(
  exchange: NewExchange,
  sequence: number,
): { summary: ExchangeSummary; detail: ExchangeDetail } {
  const { clientAddress, request, response, errorText } = exchange;
  const summary: ExchangeSummary = {
    sequence,
    settingId: exchange.settingId,
    tokenId: exchange.tokenId,
    simulated: exchange.simulated,
    receivedAt: exchange.receivedAt,
    durationMs: exchange.durationMs,
    method: exchange.method,
    url: exchange.url,
    status: exchange.status,
    kind: exchange.kind,
    subject: exchange.subject,
    lookUp: exchange.lookUp,
    errorDetail: exchange.errorDetail,
    changes: exchange.changes,
    findings: exchange.findings,
  };
  if (exchange.origin !== undefined) summary.origin = exchange.origin;
  if (exchange.injected !== undefined) summary.injected = exchange.injected;
  if (exchange.client !== undefined) summary.client = exchange.client;
  if (exchange.traits !== undefined) summary.traits = exchange.traits;
  return { summary, detail: { clientAddress, request, response, errorText } };
}

const nothing = { headers: [], body: '', bodyBytes: 0, bodyTruncated: true };

/** Stands for headers and bodies that could not be written, or not be read back. */
export const lostDetail: ExchangeDetail = {
  clientAddress: '',
  request: nothing,
  response: nothing,
  errorText: null,
};
