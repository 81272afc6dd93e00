/** A request as a file tells it, with the answer that it got: to be looked at, or to be sent again. */
export interface RecordedRequest {
  /** RFC 3339; null where the file does not say. */
  at: string | null;
  durationMs: number;
  method: string;
  /** Path and query, the path as it is here: `/scim/Users`. */
  url: string;
  request: RecordedMessage;
  status: number;
  response: RecordedMessage;
}

export interface RecordedMessage {
  headers: [string, string][];
  body: string;
  /** Only its beginning. */
  isCut: boolean;
}

/** What was read, or one sentence about what it is and where it stops. */
export type ReadExchanges =
  | { ok: true; kind: string; requests: RecordedRequest[]; passedOver: number }
  | { ok: false; sentence: string };

/** In bytes; more is no traffic that anybody looks through. */
export const largestExchangeFile = 50 * 1024 * 1024;
/** As many as a journal keeps. */
export const mostRecorded = 20_000;
