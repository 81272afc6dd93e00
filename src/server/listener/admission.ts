/** Limits of the SCIM port besides the size of a body, in one place: headers, times, and who has to wait. */

import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
import { maxPayloadSize } from '../scim/bulk/bulk-limits';

const kilobyte = 1_024;

/** Of a SCIM request, in bytes. */
export const bodyLimit = maxPayloadSize;

/** In bytes; a token request has a few hundred. */
export const tokenBodyLimit = 16 * kilobyte;

/** Of a body that is refused for its length, as much is read and thrown away, in bytes, so that the client learns why. */
export const discardLimit = 32 * kilobyte * kilobyte;

/** All headers with the request line, in bytes. */
const headerLimit = 16 * kilobyte;

/** How long a request may take to arrive, in milliseconds. */
export const arrivalMs = 60_000;

/** How long a request in flight may still take when the listener closes, in milliseconds. */
export const closingMs = 5_000;

/** Of a request line that can't be read, in characters. */
export const longestLine = 2_048;

/** Of a response that is written piece by piece, in characters: more than the journal keeps, by more than any secret is long. */
export const keptOfResponse = 384 * kilobyte;

export const authThrottleLimits = {
  /** Clients with their credentials that are remembered. */
  entries: 1_000,
  /** Refusals that are responded to at once: a person who tries again is no machine. */
  free: 3,
  /** The first delay, doubled with each further refusal up to the longest, in milliseconds. */
  firstMs: 250,
  longestMs: 4_000,
  /** A client that was quiet for so long begins anew, in milliseconds. */
  forgetMs: 60_000,
  /** Responses that are held back at the same time; any further one goes out at once, so that sockets don't pile up. */
  mostHeld: 200,
} as const;

/** What Fastify and Node limit by themselves. @param requestTimeoutMs for a request to arrive */
export function serverLimits(requestTimeoutMs: number) {
  return {
    bodyLimit,
    connectionTimeout: 120_000,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: 72_000,
    http: {
      requireHostHeader: false,
      maxHeaderSize: headerLimit,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: requestTimeoutMs / 4,
    },
    // Headers are limited already; a long id is an ordinary 404.
    routerOptions: { maxParamLength: headerLimit },
  } satisfies FastifyHttpOptions<Server>;
}
