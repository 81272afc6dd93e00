/** How the SCIM port is reached from outside: one tunnel at a time, and a check of the address, whoever lends it. */
import { join } from 'node:path';
import { tunnelContract } from '../../shared/features/tunnel';
import type { FoundTunnel } from '../../shared/tunnel/tunnel-state';
import type { FeatureOf } from '../feature';
import type { TunnelToken } from '../tunnel-token';
import type { WorkbenchContext } from '../workbench-context';
import { lookForTunnels } from './available-tunnels';
import { followAddress } from './follow-address';
import { startHeartbeat } from './heartbeat';
import { createReach, type Reach } from './reach';

export function tunnelFeature(context: WorkbenchContext): FeatureOf<typeof tunnelContract> {
  const { addresses, live, tunnelToken } = context;
  const reach = createReach(context);
  const { file, checks, tunnel } = reach;
  const address = followAddress(context, file);
  const stopping = new AbortController();
  const { resumed, heart } = awaken(context, reach, stopping.signal);
  let found: FoundTunnel[] | null = null;
  const system = systemOf(process.platform);
  const { keep, isHere } = followToken(tunnelToken, () => live.changed('tunnel', null));

  return {
    contract: tunnelContract,
    calls: {
      async 'tunnel.look'() {
        found = await lookForTunnels();
        live.changed('tunnel', null);
        return {};
      },
      async 'tunnel.start'({ id }) {
        await resumed;
        await tunnel.start(id);
        return {};
      },
      async 'tunnel.stop'() {
        await resumed;
        checks.forget();
        await tunnel.stop();
        return {};
      },
      'tunnel.saveToken': ({ token }) => keep(token),
      'tunnel.forgetToken': () => keep(null),
      'tunnel.check': () => done(() => void checks.start(addresses.baseUrl())),
      'tunnel.cancelCheck': () => done(checks.cancel),
      'tunnel.dismissAbsence': () => done(() => file.change({ running: null, over: null })),
      'tunnel.addressTold': ({ settingId }) =>
        done(() => file.change({ called: { ...file.memory.called, [settingId]: addresses.baseUrl() } })),
    },
    slices: {
      tunnel: () => ({
        ...{ system, found, open: tunnel.state(), check: checks.state(), stale: address.stale() },
        proved: file.memory.proved,
        token: { isHere: isHere(), keptIn: tunnelToken.keptIn },
        absence: file.memory.running ?? file.memory.over,
      }),
    },
    onExchange: address.onExchange,
    async stop() {
      stopping.abort();
      address.stop();
      await resumed;
      checks.cancel();
      await tunnel.close();
      await heart.stop();
      await file.close();
    },
  };
}

/** Nobody got here while the workbench was closed or the computer asleep; from now on they do, if all goes well. */
function awaken({ dataDir, notices, onWake }: WorkbenchContext, reach: Reach, signal: AbortSignal) {
  const heart = startHeartbeat({
    file: join(dataDir, 'alive'),
    now: () => new Date(),
    onGap(since) {
      reach.away('asleep', since);
      void reach.regain(signal);
    },
  });
  onWake(heart.beat);
  if (heart.before !== null) reach.away('closed', heart.before);
  const resumed = reach.tunnel
    .resume()
    .catch(({ message }: Error) => notices.add({ severity: 'warning', text: message }));
  void resumed.then(() => reach.regain(signal));
  return { resumed, heart };
}

function followToken({ read, write }: TunnelToken, onChange: () => void) {
  let isHere = false;
  const note = (token: string | null) => {
    isHere = token !== null;
    onChange();
    return {};
  };
  void read().then(note);
  return { isHere: () => isHere, keep: (token: string | null) => write(token).then(() => note(token)) };
}

function done(act: () => void): Record<string, never> {
  act();
  return {};
}

/** What is installed on other systems is installed as on Linux. */
function systemOf(platform: NodeJS.Platform): 'linux' | 'darwin' | 'win32' {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
