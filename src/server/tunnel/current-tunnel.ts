/** The tunnel that the admin chose: started, remembered for after a crash or a restart, ended. */
import { join } from 'node:path';
import { type TunnelId, tunnelOffer } from '../../shared/tunnel/tunnel-offers';
import type { OpenTunnel } from '../../shared/tunnel/tunnel-state';
import { ApiFailure } from '../api/api-failure';
import { processIdentity } from '../store/process-identity';
import { tunnelOf } from './available-tunnels';
import { type RunningTunnel, type RunTunnelOptions, runTunnel } from './open-tunnel';
import { endOrphan, type RememberedTunnel, readTunnelFile, writeTunnelFile } from './tunnel-file';
import { tunnelKey } from './tunnel-key';

export interface CurrentTunnel {
  /** Null where none was started. */
  state(): OpenTunnel | null;
  /** Ends the one before. Rejects with an ApiFailure where its program is not on this computer. */
  start(id: TunnelId): Promise<void>;
  /** Ends it for good: it is not opened again at the next start. */
  stop(): Promise<void>;
  /** After the computer was asleep. */
  recheck(): Promise<void>;
  /** Ends what a former run left behind and opens again what was open then. */
  resume(): Promise<void>;
  /** Ends it until the workbench starts again. */
  close(): Promise<void>;
}

export interface CurrentTunnelOptions extends Omit<RunTunnelOptions, 'onProcess' | 'port' | 'onChange'> {
  dataDir: string;
  /** Of an account at ngrok. */
  token(): Promise<string | null>;
  /** Of the SCIM listener. */
  port(): number;
  onChange(): void;
}

export function createCurrentTunnel({ dataDir, token, ...options }: CurrentTunnelOptions): CurrentTunnel {
  const file = join(dataDir, 'tunnel.json');
  let running: RunningTunnel | null = null;
  let remembered: RememberedTunnel | null = null;
  let written: Promise<unknown> = Promise.resolve();

  /** What can't be written is not known after a crash: the tunnel works all the same. */
  const remember = (next: RememberedTunnel | null) => {
    remembered = next;
    written = written.then(() => writeTunnelFile(file, next)).catch(() => {});
  };

  async function onProcess(pid: number): Promise<void> {
    const identity = await processIdentity(pid);
    if (identity !== null && remembered !== null) remember({ ...remembered, process: { pid, identity } });
  }

  async function end(): Promise<void> {
    const ending = running;
    running = null;
    await ending?.stop();
  }

  async function start(id: TunnelId): Promise<void> {
    const tunnel = await tunnelOf(id, { key: () => tunnelKey(join(dataDir, 'tunnel-key')), token });
    if (tunnel === null) {
      const message = `${tunnelOffer(id).name} is not on this computer. Install it, then look again.`;
      throw new ApiFailure(409, 'NO_PROGRAM', message);
    }
    await end();
    remember({ id, process: null });
    running = runTunnel(tunnel, {
      ...options,
      port: options.port(),
      onProcess: (pid) => void onProcess(pid),
    });
    options.onChange();
  }

  return {
    state: () => running?.state() ?? null,
    start,
    async stop() {
      await end();
      remember(null);
      await written;
      options.onChange();
    },
    recheck: async () => running?.recheck(),
    async resume() {
      const left = await readTunnelFile(file);
      if (left === null) return;
      await endOrphan(left);
      await start(left.id);
    },
    async close() {
      await end();
      if (remembered !== null) remember({ ...remembered, process: null });
      await written;
    },
  };
}
