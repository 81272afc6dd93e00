/** How the routes of the protocol are bound to Fastify: what of a request they see, and how an answer is sent. */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { ProtocolAnswer, ProtocolContext, ProtocolRequest } from './protocol-context';
import { ScimError } from './scim-error';

export interface Routing {
  /** Everything a route needs of its surroundings; notes that the protocol took the request up. */
  contextOf(request: FastifyRequest, stage: 'discovery' | 'protocol'): ProtocolContext;
}

export const scimContentType = 'application/scim+json; charset=utf-8';

export function protocolRequest(request: FastifyRequest): ProtocolRequest {
  const { headers } = request;
  return {
    query: asQuery(request.query),
    body: request.body,
    ifMatch: headers['if-match'],
    ifNoneMatch: headers['if-none-match'],
  };
}

export function sendAnswer(reply: FastifyReply, { status, body, headers }: ProtocolAnswer): FastifyReply {
  reply.code(status).headers(headers);
  return body === null ? reply.send() : reply.type(scimContentType).send(JSON.stringify(body));
}

const allMethods: readonly HTTPMethods[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
];

/** Answers every method with this error, before the body is read. */
export function refuseAll(app: FastifyInstance, url: string, error: () => ScimError): void {
  const refuse = async (): Promise<never> => {
    throw error();
  };
  app.route({ method: [...allMethods], url, onRequest: refuse, handler: refuse });
}

/** Answers 405 to all other methods, before the body is read (RFC 9110 section 15.5.6). */
export function refuseOtherMethods(app: FastifyInstance, url: string, allowed: readonly HTTPMethods[]): void {
  const allow = allowed.join(', ');
  const refuse = async (request: FastifyRequest, reply: FastifyReply): Promise<never> => {
    reply.header('allow', allow);
    throw new ScimError(405, `This endpoint takes ${allow}, not ${request.method}.`);
  };
  const method = allMethods.filter((one) => !allowed.includes(one));
  app.route({ method, url, onRequest: refuse, handler: refuse });
}

function asQuery(query: unknown): ProtocolRequest['query'] {
  return typeof query === 'object' && query !== null ? { ...query } : {};
}
