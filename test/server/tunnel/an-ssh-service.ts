/** A service of the test that lends an address over ssh, as srv.us and localhost.run do. */
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import ssh2, { type Connection } from 'ssh2';
import { onTestFinished } from 'vitest';

const { Server, utils } = ssh2;

export interface SshServiceOfTest {
  port: number;
  /** Public keys in base64, of whoever came. */
  keys: string[];
  /** A connection from outside, joined to the client's port. Rejects before somebody forwards. */
  fromOutside(): Promise<Duplex>;
  endConnections(): void;
}

/** @param greeting what its shell prints */
export async function anSshService(greeting: string): Promise<SshServiceOfTest> {
  const { private: hostKey } = utils.generateKeyPairSync('ed25519');
  const clients: Connection[] = [];
  const keys: string[] = [];
  const server = new Server({ hostKeys: [hostKey] }, (client) => {
    clients.push(client);
    client.on('error', () => {});
    client.on('authentication', (context) => {
      if (context.method !== 'publickey') return context.reject(['publickey']);
      keys.push(context.key.data.toString('base64'));
      return context.accept();
    });
    client.on('request', (accept, _reject, name) => {
      if (name === 'tcpip-forward') accept?.();
    });
    client.on('session', (accept) => {
      accept().on('shell', (acceptShell) => acceptShell().write(greeting));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const client of clients) client.end();
    server.close();
  });
  return {
    port: portOf(server.address()),
    keys,
    endConnections: () => clients.forEach((client) => void client.end()),
    fromOutside: () =>
      new Promise((resolve, reject) => {
        const client = clients.at(-1);
        if (client === undefined) return reject(new Error('nobody is connected'));
        client.forwardOut('localhost', 1, '203.0.113.9', 50_000, (error, channel) =>
          error ? reject(error) : resolve(channel),
        );
      }),
  };
}

function portOf(address: ReturnType<InstanceType<typeof Server>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
