/** What of an exchange can be sent again. What was cut or hidden is not here any more. */
import type { Exchange } from '../exchange';
import { hidden } from '../hidden-secret';

export const replayMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type ReplayMethod = (typeof replayMethods)[number];

/** Why it can't be sent as it was, in a sentence; null where it can. */
export function whyNoReplay({
  method,
  url,
  request,
  kind,
}: Pick<Exchange, 'method' | 'url' | 'request' | 'kind'>): string | null {
  if (!isReplayMethod(method)) return `${method} is no method of SCIM: it can’t be sent again from here.`;
  if (kind === 'sign-in')
    return 'It asked for an access token with a client secret, which was never recorded.';
  if (request.bodyTruncated)
    return request.body === ''
      ? 'Its body was not kept: it can’t be sent again.'
      : 'Only the beginning of its body was kept: it can’t be sent again.';
  if (request.body.includes(hidden) || url.includes(hidden))
    return 'It held a secret, which was never recorded: enter one under Edit and resend.';
  return null;
}

export function isReplayMethod(method: string): method is ReplayMethod {
  return replayMethods.some((known) => known === method);
}
