/** Express middleware as the listener takes it: no more of Express' own types than a handler needs. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ResourceReference } from '../../../shared/exchange';

/** What Express adds to Node's own request and response; the parts that middleware most often uses. */
export interface ExpressRequest extends IncomingMessage {
  /** As it came, whatever router the middleware stands in. */
  originalUrl: string;
  /** What the SCIM port knows of it; absent where the token is not known. */
  scim?: ScimRequestFacts;
}

export interface ScimRequestFacts {
  settingId: string;
  /** Marks the exchange: what was done to it on purpose, as a sentence, and whom it is about. */
  injected(what: string, subject: ResourceReference | null): void;
}

export interface ExpressResponse extends ServerResponse {
  status(code: number): this;
  set(name: string, value: string): this;
  send(body: string | Buffer | object): this;
  json(body: unknown): this;
}

/** An Express handler or router. Whatever it passes to `next` but `route` and `router` is an error. */
export type Middleware = (
  request: ExpressRequest,
  response: ExpressResponse,
  next: (error?: unknown) => void,
) => void;
