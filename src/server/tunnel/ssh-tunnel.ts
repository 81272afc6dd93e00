/**
 * A tunnel without a program: `ssh -R` in this process, to a service that lends an address to whoever connects. The service
 * opens a channel for each connection from outside; it is joined to the SCIM port.
 */
import { connect } from 'node:net';
import type { Client, ClientChannel } from 'ssh2';
import type { TunnelId } from '../../shared/tunnel/tunnel-offers';
import type { Opened, Tunnel, TunnelEnd } from './tunnel';
import { readLines } from './whole-lines';

export interface SshService {
  id: TunnelId;
  host: string;
  /** Of its ssh server. */
  port: number;
  user: string;
  /** The port that is asked for at the service. */
  remotePort: number;
  /** The public address in one line of its words, or null. */
  addressIn(line: string): string | null;
}

/** The service is asked so often whether it is still there, in milliseconds; three silences end the connection. */
const keepAliveMs = 20_000;
const readyTimeoutMs = 20_000;

/** @param privateKey of OpenSSH; the same key gets the same address where the service says so */
export function sshTunnel(service: SshService, privateKey: () => Promise<string>): Tunnel {
  return {
    id: service.id,
    async open(options) {
      try {
        // Loaded only here: most people never open such a tunnel.
        const { default: ssh2 } = await import('ssh2');
        return await openWith(new ssh2.Client(), service, await privateKey(), options);
      } catch (error) {
        return options.signal.aborted ? null : { says: failure(service, error), remedy: null };
      }
    },
  };
}

function openWith(
  client: Client,
  service: SshService,
  privateKey: string,
  options: Opened,
): Promise<TunnelEnd | null> {
  const { host, port, user: username } = service;
  const end = () => client.end();
  options.signal.addEventListener('abort', end, { once: true });
  const ended = new Promise<TunnelEnd | null>((resolve, reject) => {
    client.on('error', reject);
    client.on('close', () => {
      resolve(options.signal.aborted ? null : { says: `${host} ended the connection.`, remedy: null });
    });
  });
  client.on('ready', () => ask(client, service, options));
  client.on('tcp connection', (_details, accept) => join(accept(), options.port));
  client.connect({
    host,
    port,
    username,
    privateKey,
    keepaliveInterval: keepAliveMs,
    readyTimeout: readyTimeoutMs,
  });
  return ended.finally(() => {
    options.signal.removeEventListener('abort', end);
    client.end();
  });
}

function ask(client: Client, { remotePort, addressIn }: SshService, { onLine, onAddress }: Opened): void {
  const take = (line: string) => {
    if (line.trim() === '') return;
    onLine(line);
    const address = addressIn(line);
    if (address !== null) onAddress(address);
  };
  client.forwardIn('localhost', remotePort, (error) => {
    if (error) return void client.emit('error', error);
  });
  client.shell(false, (error, channel) => {
    if (error) return void client.emit('error', error);
    readLines(channel, take);
    readLines(channel.stderr, take);
  });
}

function join(channel: ClientChannel, port: number): void {
  const socket = connect(port, '127.0.0.1');
  channel.on('error', () => socket.destroy());
  socket.on('error', () => channel.close());
  channel.pipe(socket).pipe(channel);
}

function failure({ host }: SshService, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${host} was not found: check the network of this computer.`;
  if (error instanceof Error && error.message.includes('authentication'))
    return `${host} did not accept the key of this computer.`;
  return `The connection to ${host} failed${code === '' ? '' : ` (${code})`}.`;
}
