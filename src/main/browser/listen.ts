import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { StartUpFailure } from '../start-up-failure';

const LOOPBACK = '127.0.0.1';
/** How far to look for a port to offer instead. */
const ATTEMPTS = 100;

/** Listens on loopback only and returns the port. Throws StartUpFailure that offers the next free port. */
export async function listenOnLoopback(app: FastifyInstance, port: number): Promise<number> {
  try {
    await app.listen({ host: LOOPBACK, port });
  } catch (error) {
    await app.close();
    throw await explain(error, port);
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

async function explain(error: unknown, port: number): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EACCES') {
    return new StartUpFailure(
      'PORT_TAKEN',
      `Port ${port} for the page is not allowed to this user: choose one above 1023 with --ui-port.`,
    );
  }
  if (code !== 'EADDRINUSE') return error;
  const free = await nextFreePort(port);
  const offer = free === null ? 'choose another with --ui-port.' : `--ui-port ${free} is free.`;
  return new StartUpFailure('PORT_TAKEN', `Port ${port} for the page is taken by another program: ${offer}`);
}

async function nextFreePort(port: number): Promise<number | null> {
  const last = Math.min(port + ATTEMPTS, 65_535);
  for (let candidate = port + 1; candidate <= last; candidate += 1) {
    if (await isFree(candidate)) return candidate;
  }
  return null;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: LOOPBACK, port }, () => server.close(() => resolve(true)));
  });
}
