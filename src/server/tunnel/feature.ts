/** How the SCIM port is reached from outside: one tunnel at a time, and a check of the address, whoever lends it. */
import { tunnelContract } from '../../shared/features/tunnel';
import type { FoundTunnel } from '../../shared/tunnel/tunnel-state';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { lookForTunnels } from './available-tunnels';
import { createReach } from './reach';

export function tunnelFeature(context: WorkbenchContext): FeatureOf<typeof tunnelContract> {
  const { addresses, notices, live } = context;
  const { file, checks, tunnel } = createReach(context);
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
    slices: {
      tunnel: () => ({
        ...{ system, found, open: tunnel.state(), check: checks.state() },
        proved: file.memory.proved,
      }),
    },
    async stop() {
      await resumed;
      checks.cancel();
      await tunnel.close();
      await file.close();
    },
  };
}

/** What is installed on other systems is installed as on Linux. */
function systemOf(platform: NodeJS.Platform): 'linux' | 'darwin' | 'win32' {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
