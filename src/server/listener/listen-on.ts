/**
 * A tunnel and an identity provider point at this port, so it never moves by itself: when it is taken, the error names it
 * and the next one that is free, and the admin decides.
 */
import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface ListenerAddress {
  host: string;
  port: number;
}

export class PortTakenError extends Error {
  readonly code = 'PORT_TAKEN';
  readonly port: number;
  /** Null when none of the next hundred is free. */
  readonly freePort: number | null;

  constructor(port: number, freePort: number | null) {
    const offer =
      freePort === null ? 'Stop that program, or choose another with --port.' : `--port ${freePort} is free.`;
    super(`Port ${port} is used by another program, so SCIM requests can’t be received there. ${offer}`);
    this.name = 'PortTakenError';
    this.port = port;
    this.freePort = freePort;
  }
}

/** Rejects with a PortTakenError, or with the system's error. */
export async function listenOn(app: FastifyInstance, host: string, port: number): Promise<ListenerAddress> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new PortTakenError(port, await nextFreePort(host, port));
  }
  const address = app.server.address();
  return { host, port: typeof address === 'object' && address !== null ? address.port : port };
}

async function nextFreePort(host: string, taken: number): Promise<number | null> {
  for (let port = taken + 1; port <= Math.min(taken + 100, 65_535); port += 1) {
    if (await isFree(host, port)) return port;
  }
  return null;
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
