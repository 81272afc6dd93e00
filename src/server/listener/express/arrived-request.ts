import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { OpenExchange } from '../../exchange/open-exchange';
import { copyBody } from './body-copy';
import type { ExpressRequest, ExpressResponse, ScimRequestFacts } from './middleware';

/** A request as it came, while middleware has it. */
export interface ArrivedRequest {
  body: Readable;
  /** To the SCIM routes. */
  isPassedOn: boolean;
  /** Shows it to middleware as it came, with the response of Express, where `@fastify/express` has put its own in front. */
  show(request: ExpressRequest, response: ExpressResponse): void;
  /** Takes back what middleware changed of it. */
  restore(): void;
}

export function arrivedRequest({ raw, originalUrl, exchange }: FastifyRequest): ArrivedRequest {
  const { url, method, headers } = raw;
  raw.headers = { ...headers };
  return {
    body: copyBody(raw),
    isPassedOn: false,
    show(request, response) {
      Object.assign(request, { url: originalUrl, originalUrl, scim: factsOf(exchange) });
      Reflect.deleteProperty(response, 'send');
      Reflect.deleteProperty(response, 'headersSent');
    },
    restore: () => Object.assign(raw, { url, originalUrl, method, headers }),
  };
}

function factsOf(exchange: OpenExchange): ScimRequestFacts | undefined {
  const { authentication } = exchange;
  if (!authentication?.ok) return undefined;
  return {
    settingId: authentication.setting.id,
    injected(what, subject) {
      exchange.injected = what;
      exchange.subject = subject;
      // As if it had been taken up: it is no refusal of ours.
      exchange.stage = 'protocol';
    },
  };
}
