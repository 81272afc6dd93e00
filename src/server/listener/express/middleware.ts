/** Express middleware as the listener takes it: no more of Express' own types than a handler needs. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What Express adds to Node's own request and response; the parts that middleware most often uses. */
export interface ExpressRequest extends IncomingMessage {
  /** As it came, whatever router the middleware stands in. */
  originalUrl: string;
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
