/**
 * Whatever is thrown on the way becomes a response here, once: a `ScimError` as RFC 7644 section 3.12 says, what the HTTP layer refuses
 * likewise, a disk that refuses as 500 with its reason, and anything else as an opaque 500. The client gets an id and
 * nothing more; the full text is in the journal under that id.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withoutOrigin } from '../../shared/activity/request-target';
import { ScimError } from '../scim/scim-error';
import { StoreError } from '../store/store-error';
import { bodyLimit, discardLimit } from './admission';
import { nameCodings } from './body-text';
import { sendJson } from './response-type';
import { unsupportedType } from './scim-body';

/**
 * Fastify would close the connection on a body that is too long. A client that is still sending then learns of a broken
 * connection and not of the limit, so that what can be read in a moment is read to its end.
 */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const announced = Number(request.headers['content-length']);
  if (refusedStatus(error) === 413 && announced <= discardLimit) reply.removeHeader('connection');
  return sendScimError(scimErrorOf(error, request), request, reply);
}

/** A content type that the HTTP layer can't even read gets the same response as one that is not accepted. */
function scimErrorOf(error: unknown, request: FastifyRequest): ScimError {
  const isUnreadableType = refusedStatus(error) === 415;
  return isUnreadableType ? unsupportedType(request.headers['content-type']) : asScimError(error, request);
}

/** Unknown path below the base URL. */
export function sendUnknownEndpoint(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [path] = withoutOrigin(request.originalUrl).split('?');
  return sendScimError(new ScimError(404, `There is no endpoint ${path} here.`), request, reply);
}

/** Outside of the base URL this is no SCIM server. */
export function sendNothingHere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = 'Not found. SCIM endpoints are below /scim.\n';
  request.exchange.errorDetail = body.trim();
  return reply.code(404).type('text/plain; charset=utf-8').send(body);
}

export function sendScimError(error: ScimError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.exchange.errorDetail = error.detail;
  request.exchange.errorPath = error.attributePath;
  nameCodings(request, reply.code(error.status));
  return sendJson(reply, JSON.stringify(error.toBody()));
}

/** Text of an unexpected error goes to the exchange, an id of it to the client. */
export function asScimError(error: unknown, { exchange }: Pick<FastifyRequest, 'exchange'>): ScimError {
  if (error instanceof ScimError) return error;
  const status = refusedStatus(error);
  if (status === 413)
    return new ScimError(413, `The size of the body exceeds the maxPayloadSize (${bodyLimit} bytes).`);
  if (status !== null) return new ScimError(status, error instanceof Error ? error.message : undefined);
  if (error instanceof StoreError && error.code === 'CLOSED') return directoryGone();
  const id = randomUUID();
  exchange.errorText = `${id}: ${fullTextOf(error)}`;
  if (error instanceof StoreError)
    return new ScimError(500, `The change could not be stored, and nothing was changed (error ${id}).`);
  return new ScimError(500, `Something went wrong inside the server (error ${id}).`);
}

/** For what was admitted before its SCIM setting was deleted; what comes later has a token that nobody knows. */
export function directoryGone(): ScimError {
  return new ScimError(
    404,
    'The SCIM setting of this token was deleted while the request was under way, and its directory with it. Nothing was changed.',
  );
}

/** Status that the HTTP layer gives for what a client did wrong; null for everything else. */
function refusedStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || !('statusCode' in error)) return null;
  const { code, statusCode } = error;
  if (typeof code !== 'string' || typeof statusCode !== 'number') return null;
  const isRefusal = code.startsWith('FST_ERR_') || code === 'ECONNRESET';
  return isRefusal && statusCode >= 400 && statusCode < 500 ? statusCode : null;
}

function fullTextOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${fullTextOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
