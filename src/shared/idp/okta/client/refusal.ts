/** How Okta takes a response that it can't go on with: a failed task, and for too many requests a pause. */
import type { ClientPause, SimulationResponse } from '../../../simulation';
import type { BareRequest } from './requests';

/** One person or group could not be sent. The message is a sentence for the admin. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;

  constructor(sentence: string, code: string) {
    super(sentence);
    this.code = code;
  }
}

export function refusal(caption: string, request: BareRequest, response: SimulationResponse): Refused {
  const { status, body } = response;
  const said =
    typeof body === 'object' && body !== null && 'detail' in body ? `: ${String(body.detail)}` : '';
  const came = status === 0 ? 'nothing came within 60 seconds (Read timed out)' : `${status} came${said}`;
  const asked = `${request.method} ${request.path.split('?')[0]}`;
  return new Refused(
    `${caption}: ${asked} was expected to be answered ${request.expected.join(' or ')}, but ${came}`,
    status === 0 ? 'Read timed out' : String(status),
  );
}

/** Attempts in all at a request that comes too soon. */
export const mostAttempts = 10;

const secondsWithoutHeader = 300;
const longestPause = 2000;

/** As long as `Retry-After` says, else five minutes and double each time; but never long enough to bore anybody. */
export function pauseAfterThrottling({ retryAfter }: SimulationResponse, repeats: number): ClientPause {
  const seconds = retryAfter ?? secondsWithoutHeader * 2 ** repeats;
  const wait = Math.min(seconds * 1000, longestPause);
  const shortened = seconds * 1000 > wait ? ` (shortened to ${longestPause / 1000})` : '';
  return { caption: `Asked to wait: repeating after ${seconds} seconds${shortened}`, wait };
}
