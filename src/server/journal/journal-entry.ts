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
}

/** Where a detail is: in memory until it is written, then on disk; lost when the disk refused. */
export type DetailPlace =
  | { kind: 'memory'; detail: ExchangeDetail }
  | { kind: 'disk'; segment: Segment; offset: number; length: number }
  | { kind: 'lost' };

export interface JournalEntry {
  summary: ExchangeSummary;
  place: DetailPlace;
}

export function splitExchange(exchange: Exchange): { summary: ExchangeSummary; detail: ExchangeDetail } {
  const { clientAddress, request, response, errorText, ...summary } = exchange;
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
