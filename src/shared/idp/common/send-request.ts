/** How a simulated client sends one request: it waits where it is asked to, and gives up on what is not expected. */
import type { ClientPause, ClientRequest, ClientSteps, SimulationResponse } from '../../simulation';
import { SimulationMismatch } from '../../simulation-mismatch';
import { notAPage } from './simulated-client';

/** A request without the words that go with it in a rehearsal. */
export type BareRequest = Omit<ClientRequest, 'caption'>;

/** A response that is none with which the client goes on. The message is a sentence without a full stop. */
export class Unexpected extends Error {
  override name = 'Unexpected';
  /** 0 where nothing came in time. */
  readonly status: number;

  constructor(caption: string, { method, path, expected }: BareRequest, response: SimulationResponse) {
    const wanted = expected.join(' or ');
    super(
      `${caption}: ${method} ${path.split('?')[0]} was expected to be answered ${wanted}, but ${cameOf(response)}`,
    );
    this.status = response.status;
  }
}

function cameOf({ status, body }: SimulationResponse): string {
  if (status === 0) return 'nothing came in time';
  const detail =
    typeof body === 'object' && body !== null && 'detail' in body ? `: ${String(body.detail)}` : '';
  return `${status} came${detail}`;
}

const mostRepeats = 3;
const secondsWithoutHeader = 5;
const longestPause = 2000;

/** @throws Unexpected; after 429 only when it came again and again */
export function* sendRequest(caption: string, request: BareRequest): ClientSteps<SimulationResponse> {
  for (let repeats = 0; ; repeats += 1) {
    const response = yield { caption, ...request };
    if (request.expected.includes(response.status)) return notAPage(caption, response);
    if (response.status !== 429 || repeats === mostRepeats) throw new Unexpected(caption, request, response);
    yield pauseAfter(response);
  }
}

/** As long as `Retry-After` says, but never long enough to bore anybody. */
function pauseAfter({ retryAfter }: SimulationResponse): ClientPause {
  const seconds = retryAfter ?? secondsWithoutHeader;
  const wait = Math.min(seconds * 1000, longestPause);
  const shortened = seconds * 1000 > wait ? ` (shortened to ${longestPause / 1000})` : '';
  return { caption: `Asked to wait: repeating after ${seconds} seconds${shortened}`, wait };
}

/** Credentials that are refused end a story: nothing else would come of it. @throws SimulationMismatch, Unexpected */
export function* untilRefused<Result>(steps: ClientSteps<Result>): ClientSteps<Result> {
  try {
    return yield* steps;
  } catch (error) {
    if (error instanceof Unexpected && error.status === 401) throw new SimulationMismatch(error.message);
    throw error;
  }
}
