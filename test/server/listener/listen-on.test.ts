import { createServer, type Server } from 'node:net';
import { expect, it } from 'vitest';
import { PortTakenError } from '../../../src/server/listener/listen-on';
import { createTestListener } from './test-listener';

async function occupy(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

it('says which port is taken and which is free, and does not move', async () => {
  const other = await occupy(0);
  const port = portOf(other);
  const { listener } = await createTestListener({ port });
  const error = await listener.listen().catch((reason) => reason);
  expect(error).toBeInstanceOf(PortTakenError);
  expect(error).toMatchObject({ code: 'PORT_TAKEN', port });
  expect(error.freePort).toBeGreaterThan(port);
  expect(error.message).toContain(`Port ${port} is used by another program`);
  expect(error.message).toContain(`${error.freePort} is free`);
  const free = await occupy(error.freePort);
  free.close();
  other.close();
  await listener.close();
});
