/** How the routes of the protocol are bound to Fastify: what of a request they see, and how a response is sent. */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { StreamedBody } from '../scim/response/streamed-body';
import { ScimError } from '../scim/scim-error';
import type { ScimContext, ScimRequest, ScimResponse } from '../scim/scim-request';
import { sendJson } from './response-type';

export interface FastifyBinding {
  /** Everything a route needs of its surroundings; notes that the protocol took the request up, unless it is refused. */
  contextOf(request: FastifyRequest, stage: 'refused' | 'discovery' | 'protocol'): ScimContext;
  baseUrl(): string;
}

export function scimRequest(request: FastifyRequest): ScimRequest {
  const { headers } = request;
  return {
    query: asQuery(request.query),
    body: request.body,
    ifMatch: headers['if-match'],
    ifNoneMatch: headers['if-none-match'],
  };
}

export function sendScimResponse(reply: FastifyReply, { status, body, headers }: ScimResponse): FastifyReply {
  reply.code(status).headers(headers);
  if (body === null) return (status === 304 ? reply.header('vary', 'Accept') : reply).send();
  const isReady = typeof body === 'string' || body instanceof StreamedBody;
  return sendJson(reply, isReady ? body : JSON.stringify(body));
}

interface WithEndpoint {
  Params: { endpoint?: string };
}

/** Refuses every method with this error, before the body is read. */
export function refuseAll(app: FastifyInstance, url: string, error: () => ScimError): void {
  const refuse = async (): Promise<never> => {
    throw error();
  };
  app.route({ method: app.supportedMethods, url, onRequest: refuse, handler: refuse });
}

/**
 * Refuses all other methods with 405, before the body is read. RFC 9110 section 9.1 would have 501 for methods that are known
 * nowhere here, PROPFIND for instance. 405 is better: it comes with the methods that are allowed, and clients
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

function asQuery(query: unknown): ScimRequest['query'] {
  return typeof query === 'object' && query !== null ? { ...query } : {};
}
