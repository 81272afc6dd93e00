/** nginx in front of the SCIM port, with the certificate of a test, as a tunnel or a company's proxy stands there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { LookupFunction } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../../src/server/surroundings';
import { aCertificate } from './a-certificate';
import { aFreePort } from './a-free-port';

export const nginx = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
].find((path) => existsSync(path));

export const publicName = 'workbench.example.com';

export interface ReverseProxy {
  baseUrl: string;
  /** The same with the port, for clients that look for none elsewhere. */
  baseUrlWithPort: string;
  /** Lets the check find the proxy under its public name, and trust it. */
  surroundings: Surroundings;
  close(): Promise<void>;
}

/** @param location directives of nginx in `location /` @param server directives beside it */
export async function aReverseProxy(
  target: string,
  { location = '', server = '' }: { location?: string; server?: string } = {},
): Promise<ReverseProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'reverse-proxy-'));
  const { ca, certificate, key } = await aCertificate(folder, [publicName]);
  const port = await aFreePort();
  const tls = `ssl_certificate ${certificate}; ssl_certificate_key ${key};`;
  const pass =
    location.includes('proxy_pass') || location.includes('return 2') ? '' : `proxy_pass ${target};`;
  await configure(
    folder,
    `server { listen 127.0.0.1:${port} ssl; ${tls} ${server} location / { ${location} ${pass} } }`,
  );
  const child = spawn(nginx ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: 'ignore',
  });
  const close = async () => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  onTestFinished(close);
  await listening(port, child);
  return {
    baseUrl: `https://${publicName}/scim`,
    baseUrlWithPort: `https://${publicName}:${port}/scim`,
    surroundings: { ca, port, lookup: toLoopback },
    close,
  };
}

async function configure(folder: string, server: string): Promise<void> {
  await mkdir(join(folder, 'temporary'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, 'temporary', kind)};`)
    .join(' ');
  const http = `access_log off; client_max_body_size 8m; ${temporary} ${server}`;
  const text = `daemon off; master_process off; pid ${join(folder, 'pid')}; events {} http { ${http} }`;
  await writeFile(join(folder, 'nginx.conf'), text);
}

/** Names of the test lead to this machine. */
export const toLoopback: LookupFunction = (name, options, done) => {
  if (name !== publicName && name !== 'other.example.com')
    return done(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' }), '', 4);
  if (options.all) return done(null, [{ address: '127.0.0.1', family: 4 }]);
  return done(null, '127.0.0.1', 4);
};

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    if (await accepts(port)) return;
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => setTimeout(() => resolve(false), 10));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
