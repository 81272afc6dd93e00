import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type SshService, sshTunnel } from '../../../src/server/tunnel/ssh-tunnel';
import type { TunnelEnd } from '../../../src/server/tunnel/tunnel';
import { tunnelKey } from '../../../src/server/tunnel/tunnel-key';
import { localhostRun } from '../../../src/server/tunnel/tunnels/localhost-run';
import { srvUs } from '../../../src/server/tunnel/tunnels/srv-us';
import { anSshService, type SshServiceOfTest } from './an-ssh-service';

const srvGreeting = '1: https://qp556ma755ktlag5b2xyt334ae.srv.us/\r\n';

async function aKeyFile() {
  const folder = await mkdtemp(join(tmpdir(), 'tunnel-key-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'tunnel-key');
}

/** An HTTP server that says what arrived. */
async function anEndpoint(): Promise<number> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => response.end(`${request.method} ${request.headers.authorization} ${body}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Open until the test is over; `address` is the first that it had. */
async function open(service: SshServiceOfTest, of: SshService = srvUs, file?: string) {
  const stop = new AbortController();
  const key = file ?? (await aKeyFile());
  const endpoint = await anEndpoint();
  let ended: Promise<TunnelEnd | null> = Promise.resolve(null);
  const address = await new Promise<string>((onAddress, reject) => {
    const tunnel = sshTunnel({ ...of, host: '127.0.0.1', port: service.port }, () => tunnelKey(key));
    ended = tunnel.open({ port: endpoint, signal: stop.signal, onLine: () => {}, onAddress });
    void ended.then((end) => reject(new Error(end?.says ?? 'it was told to end')));
  });
  onTestFinished(() => stop.abort());
  return { address, ended, stop, key };
}

describe('a tunnel over ssh', () => {
  it('lends the address that the service prints, and carries PATCH, token and body to the port', async () => {
    const service = await anSshService(srvGreeting);
    const { address } = await open(service);
    expect(address).toBe('https://qp556ma755ktlag5b2xyt334ae.srv.us');
    const channel = await service.fromOutside();
    channel.write(
      'PATCH /scim HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer t\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    );
    let text = '';
    for await (const chunk of channel) text += chunk;
    expect(text).toMatch(/PATCH Bearer t \{\}$/);
  });

  it('does not take the address of the service’s console for one of its own', async () => {
    const service = await anSshService(
      'Welcome! Your domains: https://admin.localhost.run/\n4f1d.lhr.life tunneled with tls termination, https://4f1d.lhr.life\n',
    );
    expect((await open(service, localhostRun)).address).toBe('https://4f1d.lhr.life');
  });

  it('comes with the same key each time, which only its owner can read', async () => {
    const service = await anSshService(srvGreeting);
    const { stop, ended, key } = await open(service);
    stop.abort();
    expect(await ended).toBeNull();
    await open(service, srvUs, key);
    expect(new Set(service.keys).size).toBe(1);
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    expect(await readFile(key, 'utf8')).toContain('OPENSSH PRIVATE KEY');
  });

  it('says that the service ended it, and that a service is not there', async () => {
    const service = await anSshService(srvGreeting);
    const { ended } = await open(service);
    service.endConnections();
    expect(await ended).toEqual({ says: '127.0.0.1 ended the connection.', remedy: null });
    const nobody = { ...srvUs, host: '127.0.0.1', port: 1 };
    const { signal } = new AbortController();
    const end = await sshTunnel(nobody, async () => tunnelKey(await aKeyFile())).open({
      port: 1,
      signal,
      onLine: () => {},
      onAddress: () => {},
    });
    expect(end?.says).toBe('The connection to 127.0.0.1 failed (ECONNREFUSED).');
  });
});
