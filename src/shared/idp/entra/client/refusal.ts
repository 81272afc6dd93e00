/**
 * What Entra's log calls a response that the job could not go on with, and how long it waits then. Times are Microsoft's; in a
 * rehearsal they pass at once or in seconds, as the captions say. What the job does on 429 beyond waiting is not documented.
 */
import type { ClientPause, SimulationResponse } from '../../../simulation';
import type { BareRequest } from './requests';

const codes: Readonly<Record<number, string>> = {
  0: 'Timeout',
  401: 'Unauthorized',
  403: 'InsufficientRights',
  404: 'InvalidAnchor',
  405: 'MethodNotAllowed',
  409: 'EntryConflict',
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
  501: 'NotImplemented',
};

function codeOf(status: number): string {
  return codes[status] ?? (status >= 500 ? 'InternalServerError' : 'WebExceptionProtocolError');
}

/** One person or group could not be sent. The message is a sentence for the admin. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;
  /** Credentials that don't hold put the whole job into quarantine. */
  readonly stopsJob: boolean;
  readonly isGone: boolean;
  /** Nothing came in time, too much was asked, or the service provider is at fault. */
  readonly isPassing: boolean;

  constructor(caption: string, request: BareRequest, response: SimulationResponse);
  constructor(sentence: string, code: string);
  constructor(text: string, requestOrCode: BareRequest | string, response?: SimulationResponse) {
    const isCode = typeof requestOrCode === 'string';
    super(isCode || response === undefined ? text : sentenceOf(text, requestOrCode, response));
    this.code = isCode ? requestOrCode : codeOf(response?.status ?? 0);
    this.stopsJob = response?.status === 401;
    this.isGone = response?.status === 404;
    this.isPassing = isCode ? false : isPassing(response?.status ?? 0);
  }
}

function isPassing(status: number): boolean {
  return status === 0 || status === 429 || status >= 500;
}

function sentenceOf(
  caption: string,
  { method, path, expected }: BareRequest,
  { status, body }: SimulationResponse,
): string {
  const said =
    typeof body === 'object' && body !== null && 'detail' in body ? `: ${String(body.detail)}` : '';
  const came = status === 0 ? 'nothing came in time' : `${status} came${said}`;
  return `${caption}: ${method} ${path.split('?')[0]} was expected to be answered ${expected.join(' or ')}, but ${came}`;
}

/** The escrow schedule: 6, 12 and 24 hours, then daily for 28 days. */
export function tenantWaits(attempts: number): string {
  return ['6 hours', '12 hours'][attempts - 1] ?? '24 hours';
}

const secondsWithoutHeader = 5;
const longestPause = 2000;

/** As long as `Retry-After` says, but never long enough to bore anybody. */
export function pauseAfterThrottling({ retryAfter }: SimulationResponse): ClientPause {
  const seconds = retryAfter ?? secondsWithoutHeader;
  const wait = Math.min(seconds * 1000, longestPause);
  const shortened = seconds * 1000 > wait ? ` (shortened to ${longestPause / 1000})` : '';
  return { caption: `Asked to wait: repeating after ${seconds} seconds${shortened}`, wait };
}
