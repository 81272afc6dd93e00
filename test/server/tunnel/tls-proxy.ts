/** The public end of a tunnel: TLS ends here under the names of the tunnel services, and what comes goes to the SCIM port. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surroundings } from '../../../src/server/surroundings';
import { aCertificate } from './a-certificate';

const names = ['*.trycloudflare.com', '*.ngrok-free.app', '*.example.com'];

export interface TlsProxy {
  surroundings: Surroundings;
  /** Where what comes is sent; nowhere at first. */
  target: { port: number | null };
  close(): Promise<void>;
}

export async function openTlsProxy(): Promise<TlsProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'tls-proxy-'));
  const { ca, certificate, key } = await aCertificate(folder, names);
  const target: TlsProxy['target'] = { port: null };
  const pems = { cert: await readFile(certificate), key: await readFile(key) };
  const server = createServer(pems, (incoming, outgoing) => {
    const { port } = target;
    if (port === null) return outgoing.writeHead(502).end();
    const { method, url, headers } = incoming;
    const sent = request({ port, host: '127.0.0.1', method, path: url, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    sent.on('error', () => outgoing.destroy());
    incoming.pipe(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    surroundings: { ca, port, lookup: toLoopback },
    target,
    close() {
      server.closeAllConnections();
      server.close();
      return rm(folder, { recursive: true, force: true });
    },
  };
}

export const toLoopback: LookupFunction = (_name, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
