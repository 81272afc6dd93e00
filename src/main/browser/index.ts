/**
 * The browser host: the built page and the API on 127.0.0.1, for machines without a display or without Electron.
 * It is reached by whoever is on this machine; `guards.ts` says who is let in.
 */
import { existsSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { noFastifySchemas } from '../../server/listener/no-fastify-schemas';
import type { ApiError } from '../../shared/contract';
import { cachePolicy, isPagePath, SECURITY_HEADERS } from '../page-policy';
import { StartUpFailure } from '../start-up-failure';
import { type Refusal, refuseHost, refuseOrigin, refuseSite, refuseToken } from './guards';
import { listenOnLoopback } from './listen';
import { toWebRequest } from './request-bridge';

/** How long a client that does not read may hold up the end. */
const CLOSE_GRACE_MS = 3_000;

export interface BrowserHostOptions {
  handleApi(request: Request): Promise<Response>;
  /** Folder of the built page. */
  rendererDir: string;
  /** 0 takes any free one. */
  port: number;
  token: string;
}

export interface BrowserHost {
  /** Address of the page, with the token in its fragment, which browsers never send. */
  url: string;
  port: number;
  /** Ends event streams, finishes calls in flight, then closes. */
  close(): Promise<void>;
}

/** Starts the host. Throws StartUpFailure when the port is taken or the page has not been built. */
export async function createBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  if (!existsSync(join(options.rendererDir, 'index.html'))) {
    throw new StartUpFailure('NOT_BUILT', `The page is not built: ${options.rendererDir} has no index.html.`);
  }
  const open = new Set<AbortController>();
  const app = Fastify({
    logger: false,
    forceCloseConnections: 'idle',
    schemaController: noFastifySchemas,
  });
  app.addHook(
    'onRequest',
    guardAgainst(({ headers, port }) => refuseHost(headers, port)),
  );
  app.addHook(
    'onRequest',
    guardAgainst(({ headers }) => refuseOrigin(headers)),
  );
  app.addHook(
    'onRequest',
    guardAgainst(({ headers }) => refuseSite(headers)),
  );
  app.addHook('onSend', async (_request, reply) => void reply.headers(SECURITY_HEADERS));
  await app.register((scope) => serveApi(scope, options, open));
  await servePage(app, options.rendererDir);
  const port = await listenOnLoopback(app, options.port);
  return {
    url: `http://127.0.0.1:${port}/#token=${options.token}`,
    port,
    close: () => closeHost(app, open),
  };
}

type Guarded = { headers: IncomingHttpHeaders; port: number };

function guardAgainst(refuse: (request: Guarded) => Refusal | null) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const refusal = refuse({ headers: request.headers, port: request.socket.localPort ?? 0 });
    if (refusal === null) return;
    const body: ApiError = { code: refusal.code, message: refusal.message };
    return reply.code(refusal.status).send(body);
  };
}

async function serveApi(
  scope: FastifyInstance,
  { handleApi, token }: BrowserHostOptions,
  open: Set<AbortController>,
): Promise<void> {
  scope.addHook(
    'onRequest',
    guardAgainst(({ headers }) => refuseToken(headers, token)),
  );
  scope.removeAllContentTypeParsers();
  // The API handler reads bodies itself, with its own limit.
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.all('/api/*', async (request, reply) => {
    const abort = new AbortController();
    open.add(abort);
    reply.raw.once('close', () => open.delete(abort));
    return reply.send(await handleApi(toWebRequest(request, reply, abort)));
  });
}

async function servePage(app: FastifyInstance, rendererDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: rendererDir,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', cachePolicy(path.replaceAll('\\', '/'))),
  });
  app.setNotFoundHandler((request, reply) => {
    const [pathname = '/'] = request.url.split('?');
    if (request.method === 'GET' && isPagePath(pathname)) return reply.sendFile('index.html');
    const body: ApiError = { code: 'NOT_FOUND', message: `There is no ${pathname}.` };
    return reply.code(404).send(body);
  });
}

async function closeHost(app: FastifyInstance, open: Set<AbortController>): Promise<void> {
  const grace = setTimeout(() => app.server.closeAllConnections(), CLOSE_GRACE_MS);
  const closed = app.close();
  for (const abort of open) abort.abort();
  await closed;
  clearTimeout(grace);
}
