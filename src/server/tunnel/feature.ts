/** How the SCIM port is reached from outside: one tunnel at a time, and a check of the address, whoever lends it. */
import { tunnelContract } from '../../shared/features/tunnel';
import type { FoundTunnel, OpenTunnel } from '../../shared/tunnel/tunnel-state';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { addressChanged } from './address-changed';
import { lookForTunnels } from './available-tunnels';
import { createCurrentTunnel } from './current-tunnel';
import { prove } from './prove';
import { type Checks, createChecks } from './run-check';
import { waitFor } from './wait-for';

export function tunnelFeature(context: WorkbenchContext): FeatureOf<typeof tunnelContract> {
  const { dataDir, echoPaths, surroundings, addresses, notices, live, clients } = context;
  const changed = () => {
    clients.believeForwarded(isUp(tunnel.state()));
    live.changed('tunnel', null);
  };
  const now = () => new Date();
  const checks = createChecks({ echoPaths, surroundings, now, onChange: changed });
  const tunnel = createCurrentTunnel({
    dataDir,
    port: addresses.port,
    prove: (baseUrl, signal) => prove({ baseUrl, echoPaths, surroundings, signal, wait: waitFor }),
    wait: waitFor,
    now,
    onChange: changed,
    onReachable: (baseUrl) => void useAddress(baseUrl, context, checks),
  });
  const resumed = tunnel
    .resume()
    .catch(({ message }: Error) => notices.add({ severity: 'warning', text: message }));
  let found: FoundTunnel[] | null = null;
  const system = systemOf(process.platform);

  return {
    contract: tunnelContract,
    calls: {
      async 'tunnel.look'() {
        found = await lookForTunnels();
        changed();
        return {};
      },
      async 'tunnel.start'({ id }) {
        await resumed;
        await tunnel.start(id);
        return {};
      },
      async 'tunnel.stop'() {
        await resumed;
        checks.cancel();
        await tunnel.stop();
        return {};
      },
      'tunnel.check'() {
        void checks.start(addresses.baseUrl());
        return {};
      },
      'tunnel.cancelCheck'() {
        checks.cancel();
        return {};
      },
    },
    slices: { tunnel: () => ({ system, found, open: tunnel.state(), check: checks.state() }) },
    async stop() {
      await resumed;
      checks.cancel();
      await tunnel.close();
    },
  };
}

/** Its program runs, and hands requests on. */
function isUp(open: OpenTunnel | null): boolean {
  return open !== null && open.phase !== 'waiting' && open.phase !== 'failed';
}

/** From here on it stands in every value that is pasted. Who holds the one before is named. */
async function useAddress(
  baseUrl: string,
  { state, settings, idpOf, notices, live }: WorkbenchContext,
  checks: Checks,
): Promise<void> {
  const before = state.data.preferences.publicBaseUrl;
  if (before !== baseUrl) {
    await state
      .update((data) => Object.assign(data.preferences, { publicBaseUrl: baseUrl }))
      .catch(({ message }: Error) => notices.add({ severity: 'error', text: message }));
    const text = addressChanged({ before, baseUrl, settings: settings.list(), idpOf });
    if (text !== null) notices.add({ severity: 'warning', text });
    // Why nothing comes depends on the address.
    live.changed('guide', null);
  }
  await checks.start(baseUrl);
}

/** What is installed on other systems is installed as on Linux. */
function systemOf(platform: NodeJS.Platform): 'linux' | 'darwin' | 'win32' {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
