/** The tunnels that can be started here: programs that are installed, and services that need none. */
import { type TunnelId, tunnelIds } from '../../shared/tunnel/tunnel-offers';
import type { FoundTunnel } from '../../shared/tunnel/tunnel-state';
import { findProgram } from './find-programs';
import { hasNgrokSdk, ngrokSdkTunnel } from './ngrok-sdk';
import { programTunnel } from './program-tunnel';
import { type SshService, sshTunnel } from './ssh-tunnel';
import type { Tunnel } from './tunnel';
import { tunnelPrograms } from './tunnels';
import { localhostRun } from './tunnels/localhost-run';
import { srvUs } from './tunnels/srv-us';

const sshServices: readonly SshService[] = [srvUs, localhostRun];

/** Every tunnel that is offered, in that order, and whether it is here. */
export function lookForTunnels(): Promise<FoundTunnel[]> {
  return Promise.all(tunnelIds.map(found));
}

async function found(id: TunnelId): Promise<FoundTunnel> {
  const program = tunnelPrograms.find((one) => one.id === id);
  if (id === 'ngrok-sdk') return { id, isHere: hasNgrokSdk(), version: null };
  if (program === undefined) return { id, isHere: true, version: null };
  const here = await findProgram(program);
  return { id, isHere: here !== null, version: here?.version ?? null };
}

interface Secrets {
  /** Of OpenSSH. */
  key(): Promise<string>;
  /** Of an account at ngrok. */
  token(): Promise<string | null>;
}

/** Null where its program is not on this computer. */
export async function tunnelOf(id: TunnelId, { key, token }: Secrets): Promise<Tunnel | null> {
  if (id === 'ngrok-sdk') return hasNgrokSdk() ? ngrokSdkTunnel(token) : null;
  const service = sshServices.find((one) => one.id === id);
  if (service !== undefined) return sshTunnel(service, key);
  const program = tunnelPrograms.find((one) => one.id === id);
  const here = program && (await findProgram(program));
  return program && here ? programTunnel(program, here.path) : null;
}
