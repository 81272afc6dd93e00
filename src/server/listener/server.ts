/**
 * The SCIM port, as the path of a request: slashes are put right, the exchange is opened, the token is checked, the body is
 * read, the protocol responds, errors become SCIM errors, and the complete exchange goes to the journal.
 *
 * This is the one port that may be exposed to the internet through a tunnel. It binds to loopback; requests and headers are
 * limited in size and time; nothing in a response comes from the Host header.
 *
 * Express middleware stands in front of the SCIM routes, in their scope and only where there is any: at the root of the
 * application it would slow down every request.
 */
import type { Server } from 'node:http';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ActiveInjection } from '../active-injection';
import type { Directories } from '../directory/directories';
import { knownUsers } from '../directory/known-users';
import type { EchoPaths } from '../echo-paths';
import type { Diagnosis } from '../exchange/build-exchange';
import { type ClientAddresses, createClientAddresses } from '../exchange/client-address';
import { runInSlice } from '../runtime/time-slice';
import type { ScimSettings } from '../settings/scim-settings';
import { arrivalMs, closingMs, serverLimits } from './admission';
import { createAuthenticate } from './authenticate';
import { batchResponses } from './batch-responses';
import { discoveryRoutes } from './discovery-routes';
import {
  asScimError,
  directoryGone,
  sendError,
  sendNothingHere,
  sendUnknownEndpoint,
} from './error-responses';
import type { Middleware } from './express/middleware';
import { createFailedAuthThrottle, type FailedAuthThrottle } from './failed-auth-throttle';
import type { FastifyBinding } from './fastify-binding';
import { keepHttpRules } from './http-rules';
import { injectFault } from './injection/inject-fault';
import { subjectOf } from './injection/subject-of';
import { type ListenerAddress, listenOn } from './listen-on';
import { noFastifySchemas } from './no-fastify-schemas';
import { type ExchangeRecorder, type ExchangeSink, recordExchanges } from './record-exchange';
import { refuseWhileClosing } from './refuse-while-closing';
import { resourceRoutes } from './resource-routes';
import { rewriteUrl } from './rewrite-url';
import { acceptScimBodies } from './scim-body';
import { tokenEndpoint } from './token-endpoint';
import { handleUnreadableRequests } from './unreadable-requests';

export interface ListenerOptions extends Diagnosis {
  settings: Pick<ScimSettings, 'authenticate' | 'grantAccess'>;
  directories: Pick<Directories, 'find'>;
  journal: ExchangeSink;
  /** What is pasted into the identity provider; read for each request, since a tunnel may come and go. */
  baseUrl(): string;
  host?: string;
  /** One of its own unless a test looks at it. */
  throttle?: FailedAuthThrottle;
  /** Whose requests they are; without it, nothing that is forwarded is believed. */
  clients?: ClientAddresses;
  /** 0 takes any free one. */
  port: number;
  /** In front of the SCIM routes, in this order. Other middleware needs another listener on the port. */
  middleware?: readonly Middleware[];
  /** Failures on purpose, in front of all middleware. */
  injection?: ActiveInjection;
  /** Paths that a check of the public address asks for, before anything else looks at the request. */
  echoPaths?: Pick<EchoPaths, 'respond'>;
  /** How long a request may take to arrive, in milliseconds. */
  requestTimeoutMs?: number;
}

export interface Listener {
  /** Not yet listening: tests send requests through it without a port. */
  app: FastifyInstance;
  /** Rejects with a PortTakenError that names the next free port. */
  listen(): Promise<ListenerAddress>;
  /** Stops accepting, finishes what is in flight, hands all exchanges to the journal. */
  close(): Promise<void>;
}

const prefix = '/scim';

export async function createListener(options: ListenerOptions): Promise<Listener> {
  const { requestTimeoutMs = arrivalMs, settings, throttle = createFailedAuthThrottle() } = options;
  const { clients = createClientAddresses() } = options;
  const app = Fastify({
    schemaController: noFastifySchemas,
    rewriteUrl,
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => handleUnreadableRequests(error, socket, recorder),
    ...serverLimits(requestTimeoutMs),
  });
  const recorder = recordExchanges(app, options.journal, clients, {
    usersOf: usersIn(options.directories),
    ...options,
  });
  keepHttpRules(app, settings);
  batchResponses(app);
  refuseWhileClosing(app, settings);
  app.setErrorHandler(sendError);
  app.setNotFoundHandler(sendNothingHere);
  app.register((scope) => scimEndpoints(scope, { ...options, throttle }, recorder), { prefix });
  app.register(async (scope) => tokenEndpoint(scope, { settings, throttle }));
  app.register(async (scope) => tokenEndpoint(scope, { settings, throttle }), { prefix });
  await app.ready();
  if (options.echoPaths) echoFirst(app.server, options.echoPaths);
  return {
    app,
    listen: () => listenOn(app, options.host ?? '127.0.0.1', options.port),
    async close() {
      const impatient = setTimeout(() => app.server.closeAllConnections(), closingMs);
      await app.close();
      clearTimeout(impatient);
      recorder.flush();
    },
  };
}

/** In front of the framework, so that a check is neither recorded nor counted. */
function echoFirst(server: Server, { respond }: Pick<EchoPaths, 'respond'>): void {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (respond(request, response)) return;
    for (const other of others) other.call(server, request, response);
  });
}

async function scimEndpoints(
  scope: FastifyInstance,
  options: ListenerOptions & { throttle: FailedAuthThrottle },
  { giveUp }: ExchangeRecorder,
): Promise<void> {
  const { middleware = [], injection, directories } = options;
  const routing: FastifyBinding = {
    contextOf: (request, stage) => contextOf(request, stage, options),
    baseUrl: options.baseUrl,
  };
  scope.addHook('onRequest', createAuthenticate(options));
  scope.addHook('onRequest', awaitTurn);
  if (middleware.length > 0 || injection !== undefined) {
    const { addMiddleware } = await import('./express/middleware-scope');
    const handlers =
      injection === undefined ? middleware : [injectFault(injection, subjectOf(directories)), ...middleware];
    const isWanted = ({ exchange }: FastifyRequest) =>
      middleware.length > 0 || injection?.concerns(settingOf(exchange)) === true;
    addMiddleware(scope, { handlers, isWanted, giveUp });
  }
  acceptScimBodies(scope);
  discoveryRoutes(scope, routing);
  resourceRoutes(scope, routing);
  scope.setNotFoundHandler(sendUnknownEndpoint);
}

function settingOf({ authentication }: FastifyRequest['exchange']): string | null {
  return authentication?.ok ? authentication.setting.id : null;
}

/** In characters. A filter of such length takes milliseconds before it looks at anybody. */
const longUrl = 1_000;

function awaitTurn({ url }: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  if (url.length < longUrl) done();
  else runInSlice(done);
}

function contextOf(
  { exchange, headers }: FastifyRequest,
  stage: 'refused' | 'discovery' | 'protocol',
  { directories, settings, baseUrl }: ListenerOptions,
): ReturnType<FastifyBinding['contextOf']> {
  const { authentication, tolerances } = exchange;
  if (!authentication?.ok || tolerances === null)
    throw new Error('A route was reached without authentication');
  const directory = directories.find(authentication.setting.id);
  if (directory === undefined) {
    const isKnown = settings.authenticate(headers.authorization).ok;
    throw isKnown ? new Error('The directory of this SCIM setting could not be opened') : directoryGone();
  }
  exchange.stage = stage;
  return {
    settingId: authentication.setting.id,
    directory,
    tolerances,
    baseUrl: baseUrl(),
    notes: exchange,
    exchange: exchange.reference,
    isWanted: () => !exchange.isCutOff,
    faultOf: (error) => asScimError(error, { exchange }),
  };
}

/** The directory is looked for only when a rule asks: what fails there costs a finding, and not the record of the exchange. */
function usersIn(directories: ListenerOptions['directories']): Diagnosis['usersOf'] {
  return (settingId) => {
    const users = () => {
      const directory = directories.find(settingId);
      return directory === undefined ? null : knownUsers(directory);
    };
    return {
      byId: (id) => users()?.byId(id) ?? null,
      having: (attributePath, value) => users()?.having(attributePath, value) ?? [],
    };
  };
}
