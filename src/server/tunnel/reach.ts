/** The parts of the public address put together: the tunnel, the checks, and what is remembered of both. */
import { join } from 'node:path';
import { isReachable } from '../../shared/tunnel/is-reachable';
import type { OutsideCheck } from '../../shared/tunnel/outside-check';
import type { ProvedAddress } from '../../shared/tunnel/reach-memory';
import type { OpenTunnel } from '../../shared/tunnel/tunnel-state';
import type { WorkbenchContext } from '../workbench-context';
import { addressChanged } from './address-changed';
import { type CurrentTunnel, createCurrentTunnel } from './current-tunnel';
import { prove } from './prove';
import { openReachFile, type ReachFile } from './reach-file';
import { type Checks, createChecks } from './run-check';
import { waitFor } from './wait-for';

export interface Reach {
  file: ReachFile;
  checks: Checks;
  tunnel: CurrentTunnel;
}

const now = () => new Date();

export function createReach(context: WorkbenchContext): Reach {
  const { dataDir, echoPaths, surroundings, addresses, live, clients } = context;
  const onChange = () => {
    clients.believeForwarded(isUp(tunnel.state()));
    live.changed('tunnel', null);
  };
  const file = openReachFile(join(dataDir, 'reach.json'), () => {
    onChange();
    // Whether the address leads here is a step of the guide.
    live.changed('guide', null);
  });
  const checks = createChecks({
    ...{ echoPaths, surroundings, now, onChange },
    onEnd: (check) => file.change({ proved: provedBy(check, file.memory.proved) }),
  });
  const tunnel = createCurrentTunnel({
    ...{ dataDir, wait: waitFor, now, onChange },
    port: addresses.port,
    prove: (baseUrl, signal) => prove({ baseUrl, echoPaths, surroundings, signal, wait: waitFor }),
    onReachable: (baseUrl) => void useAddress(baseUrl, context, checks),
  });
  return { file, checks, tunnel };
}

/** Its program runs, and hands requests on. */
function isUp(open: OpenTunnel | null): boolean {
  return open !== null && open.phase !== 'waiting' && open.phase !== 'failed';
}

/** A check that failed takes the proof of this address away, and no other. */
function provedBy(
  check: OutsideCheck & { endedAt: string },
  before: ProvedAddress | null,
): ProvedAddress | null {
  const { baseUrl, endedAt } = check;
  if (isReachable(check)) return { baseUrl, at: endedAt };
  return before?.baseUrl === baseUrl ? null : before;
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
