import { counted } from '../../../shared/plural';

/** Reason phrases of the status codes that we send (RFC 9110 section 15), in sentence case. */
const phrases: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No content',
  304: 'Not modified',
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Content too large',
  414: 'URI too long',
  415: 'Unsupported media type',
  429: 'Too many requests',
  431: 'Header fields too large',
  500: 'Internal error',
  501: 'Not implemented',
  503: 'Unavailable',
};

export function statusWord(status: number): string {
  return phrases[status] ?? (status < 400 ? 'Answered' : 'Failed');
}

export type StatusOutcome = 'ok' | 'refused' | 'failed';

/** `refused`: the client has to change something (4xx). `failed`: we have (5xx). */
export function statusOutcome(status: number): StatusOutcome {
  if (status < 400) return 'ok';
  return status < 500 ? 'refused' : 'failed';
}

/** "4 ms", "1.2 s". */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1) return '<1 ms';
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** "312 bytes", "4.2 kB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
