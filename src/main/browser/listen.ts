import type { FastifyInstance } from 'fastify';
import { listenOn, PortTakenError } from '../../server/listener/listen-on';
import { StartUpFailure } from '../start-up-failure';

/** Listens on loopback only and returns the port. Throws StartUpFailure that offers the next free port. */
export async function listenOnLoopback(app: FastifyInstance, port: number): Promise<number> {
  try {
    return (await listenOn(app, '127.0.0.1', port)).port;
  } catch (error) {
    await app.close();
    throw error instanceof PortTakenError ? new StartUpFailure('PORT_TAKEN', explain(error)) : error;
  }
}

function explain({ port, freePort }: PortTakenError): string {
  const offer = freePort === null ? 'choose another with --ui-port.' : `--ui-port ${freePort} is free.`;
  return `Port ${port} for the page is taken by another program: ${offer}`;
}
