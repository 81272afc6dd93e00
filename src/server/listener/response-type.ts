/**
 * The content type of SCIM responses (RFC 7644 section 8.1 registers it without parameters: JSON is UTF-8). Some clients take
 * `application/json` alone and say so in `Accept` (RFC 7644 section 3.1 allows both).
 */
import type { FastifyReply } from 'fastify';
import type { StreamedBody } from '../scim/response/streamed-body';

export const scimContentType = 'application/scim+json';
const jsonContentType = 'application/json';

/** `application/json` for a client that names it and not, or less, the type of SCIM. */
export function responseType(accept: string | undefined): string {
  if (accept === undefined || !/application\/json/i.test(accept)) return scimContentType;
  return weightIn(accept, jsonContentType) > weightIn(accept, scimContentType)
    ? jsonContentType
    : scimContentType;
}

/** RFC 9110 section 12.5.1; 0 for a type that is not named. */
function weightIn(accept: string, type: string): number {
  for (const range of accept.toLowerCase().split(',')) {
    const [name, ...parameters] = range.split(';').map((part) => part.trim());
    if (name !== type) continue;
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
  }
  return 0;
}

/** @param body JSON */
export function sendJson(reply: FastifyReply, body: string | StreamedBody): FastifyReply {
  const type = responseType(reply.request.headers.accept);
  // Another client may get another type: a cache in between has to ask for each (RFC 9110 section 12.5.5).
  return reply.header('vary', 'Accept').type(type).serializer(asItIs).send(body);
}

/** Without a serializer Fastify adds a charset to what it takes for JSON. */
function asItIs(body: string): string {
  return body;
}
