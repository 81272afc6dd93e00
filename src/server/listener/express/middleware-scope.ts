/**
 * Express middleware in front of the SCIM routes: failure injection, responses in the manner of another platform. It runs after
 * authentication, so that what it responds is recorded with its SCIM setting, and before the body is read. Called only
 * while there is middleware: in a scope of its own `@fastify/express` costs nothing elsewhere.
 *
 * Middleware sees path, method, headers and body as they came; it may read the body as a stream or through a body parser.
 * It responds itself, or passes the request on. What it changes of path, method or headers neither the SCIM routes nor the
 * exchange see.
 */
import { fastifyExpress } from '@fastify/express';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ScimError } from '../../scim/scim-error';
import { type ArrivedRequest, arrivedRequest } from './arrived-request';
import type { ExpressRequest, ExpressResponse, Middleware } from './middleware';
import { watchResponse } from './response-watch';

export interface MiddlewareScope {
  handlers: readonly Middleware[];
  /** Requests that no handler wants pass by them at the cost of this question. */
  isWanted(request: FastifyRequest): boolean;
  /** Called with each request that middleware neither passed on nor responded to before its connection ended. */
  giveUp(reply: FastifyReply): void;
}

export function addMiddleware(scope: FastifyInstance, { handlers, isWanted, giveUp }: MiddlewareScope): void {
  const inMiddleware = new WeakMap<object, ArrivedRequest>();

  scope.addHook('onRequest', (request, reply, done) => {
    if (!isWanted(request)) return done();
    const arrived = arrivedRequest(request);
    inMiddleware.set(request.raw, arrived);
    follow(request, reply, arrived, giveUp);
    // What @fastify/express would decode, and fail where that can't be done.
    request.raw.url = '/';
    done();
  });
  fastifyExpress(
    onlyFor(scope, ({ raw }) => inMiddleware.has(raw)),
    {},
    () => undefined,
  );
  scope.use((request: ExpressRequest, response: ExpressResponse, next: () => void) => {
    inMiddleware.get(request)?.show(request, response);
    next();
  });
  for (const handler of handlers) scope.use(handler);
  scope.use(withStatus);
  scope.addHook('onRequest', (request, reply, done) => {
    const arrived = inMiddleware.get(request.raw);
    if (arrived === undefined) return done();
    if (reply.raw.headersSent || request.exchange.isRecorded) return;
    arrived.restore();
    arrived.isPassedOn = true;
    done();
  });
  scope.addHook('preParsing', ({ raw }, _reply, _payload, done) => {
    const arrived = inMiddleware.get(raw);
    if (arrived === undefined) return done();
    raw.resume();
    done(null, arrived.body);
  });
}

/** The same scope, whose hooks pass by every other request: the hooks of Express cost half of what a request costs. */
function onlyFor(scope: FastifyInstance, concerns: (request: FastifyRequest) => boolean): FastifyInstance {
  const addHook = (name: string, hook: (...given: unknown[]) => unknown) => {
    const guarded =
      name === 'onRequest'
        ? function (this: FastifyInstance, request: FastifyRequest, reply: FastifyReply, done: () => void) {
            if (concerns(request)) Reflect.apply(hook, this, [request, reply, done]);
            else done();
          }
        : hook;
    Reflect.apply(scope.addHook, scope, [name, guarded]);
    return guardedScope;
  };
  const guardedScope: FastifyInstance = new Proxy(scope, {
    get: (target, key) => (key === 'addHook' ? addHook : Reflect.get(target, key)),
  });
  return guardedScope;
}

function follow(
  { raw, exchange }: FastifyRequest,
  reply: FastifyReply,
  arrived: ArrivedRequest,
  giveUp: (reply: FastifyReply) => void,
): void {
  watchResponse(reply.raw, (sent) => {
    exchange.sentBody = sent;
    arrived.restore();
  });
  reply.raw.once('close', () => {
    // Nobody may have read the body, and the next request comes after it.
    raw.resume();
    if (!arrived.isPassedOn) giveUp(reply);
  });
}

/** As in Express, an error may bring the status of the response; every other is an unexpected one. */
function withStatus(
  error: unknown,
  _request: ExpressRequest,
  _response: ExpressResponse,
  next: (error: unknown) => void,
): void {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  const isRefusal = typeof status === 'number' && status >= 400 && status < 600;
  next(error instanceof Error && isRefusal ? new ScimError(status, error.message) : error);
}
