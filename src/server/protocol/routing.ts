/** How the routes of the protocol are bound to Fastify: what of a request they see, and how an answer is sent. */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { ProtocolAnswer, ProtocolContext, ProtocolRequest } from './protocol-context';
import { ScimError } from './scim-error';
import { StreamedBody } from './streamed-body';

export interface Routing {
  /** Everything a route needs of its surroundings; notes that the protocol took the request up, unless it is refused. */
  contextOf(request: FastifyRequest, stage: 'refused' | 'discovery' | 'protocol'): ProtocolContext;
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
  if (body === null) return reply.send();
  reply.type(scimContentType);
  return reply.send(typeof body === 'string' || body instanceof StreamedBody ? body : JSON.stringify(body));
}

interface WithEndpoint {
  Params: { endpoint?: string };
}

/** Answers every method with this error, before the body is read. */
export function refuseAll(app: FastifyInstance, url: string, error: () => ScimError): void {
  const refuse = async (): Promise<never> => {
    throw error();
  };
  app.route({ method: app.supportedMethods, url, onRequest: refuse, handler: refuse });
}

/**
 * Answers 405 to all other methods, before the body is read. RFC 9110 section 9.1 would have 501 for methods that are known
 * nowhere here, PROPFIND for instance. 405 is the better answer: it comes with the methods that are allowed, and clients
 * take 501 for trouble of the server that may pass, and try again.
 * @param requireEndpoint throws where a URL with parameters leads nowhere
 */
export function refuseOtherMethods(
  app: FastifyInstance,
  url: string,
  allowed: readonly HTTPMethods[],
  requireEndpoint: (request: FastifyRequest<WithEndpoint>) => void = () => undefined,
): void {
  const allow = allowed.join(', ');
  const refuse = async (request: FastifyRequest<WithEndpoint>, reply: FastifyReply): Promise<never> => {
    requireEndpoint(request);
    reply.header('allow', allow);
    throw new ScimError(405, `This endpoint takes ${allow}, not ${request.method}.`);
  };
  const method = app.supportedMethods.filter((one) => !allowed.includes(one));
  app.route<WithEndpoint>({ method, url, onRequest: refuse, handler: refuse });
}

function asQuery(query: unknown): ProtocolRequest['query'] {
  return typeof query === 'object' && query !== null ? { ...query } : {};
}
