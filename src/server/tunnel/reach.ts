/** The parts of the public address put together: the tunnel, the checks, and what is remembered of both. */
import { join } from 'node:path';
import { isLocalUrl } from '../../shared/base-url';
import { isReachable } from '../../shared/tunnel/is-reachable';
import type { OutsideCheck } from '../../shared/tunnel/outside-check';
import type { Absence, ProvedAddress } from '../../shared/tunnel/reach-memory';
import type { OpenTunnel } from '../../shared/tunnel/tunnel-state';
import type { WorkbenchContext } from '../workbench-context';
import { absenceBegun, absenceOver } from './absence';
import { type CurrentTunnel, createCurrentTunnel } from './current-tunnel';
import { followLosses } from './losses';
import { prove } from './prove';
import { openReachFile, type ReachFile } from './reach-file';
import { type Checks, createChecks } from './run-check';
import { waitFor } from './wait-for';

export interface Reach {
  file: ReachFile;
  checks: Checks;
  tunnel: CurrentTunnel;
  /** Nobody gets here from then on. */
  away(why: Absence['why'], since: Date): void;
  /** Goes on until the address leads here again; a tunnel is opened again where that helps. */
  regain(signal: AbortSignal): Promise<void>;
}

const now = () => new Date();
/** An address of one's own is asked so often while it does not lead here. */
const betweenTriesMs = 5 * 60_000;

export function createReach(context: WorkbenchContext): Reach {
  const { dataDir, echoPaths, surroundings, addresses, live, clients, notices, tunnelToken } = context;
  const file = openReachFile(join(dataDir, 'reach.json'), () => {
    live.changed('tunnel', null);
    // Whether the address leads here is a step of the guide.
    live.changed('guide', null);
  });
  const away: Reach['away'] = (why, since) => file.change(absenceBegun(file.memory, why, since));
  const back = () => file.memory.running !== null && file.change(absenceOver(file.memory, now()));
  const loss = followLosses(notices, () => away('tunnel', now()));
  const onChange = () => {
    const open = tunnel.state();
    clients.believeForwarded(isUp(open));
    loss(open);
    live.changed('tunnel', null);
  };
  const checks = createChecks({
    ...{ echoPaths, surroundings, now, onChange: () => live.changed('tunnel', null) },
    onEnd(check) {
      file.change({ proved: provedBy(check, file.memory.proved) });
      if (isReachable(check) && check.baseUrl === addresses.baseUrl()) back();
    },
  });
  const proveHere = (baseUrl: string, signal: AbortSignal) =>
    prove({ baseUrl, echoPaths, surroundings, signal, wait: waitFor });
  const tunnel = createCurrentTunnel({
    ...{ dataDir, wait: waitFor, now, onChange, prove: proveHere },
    port: addresses.port,
    token: tunnelToken.read,
    onReachable(baseUrl) {
      back();
      void takeAddress(baseUrl, context).then(() => checks.start(baseUrl));
    },
  });

  async function regain(signal: AbortSignal): Promise<void> {
    await tunnel.recheck();
    while (!signal.aborted && tunnel.state() === null && file.memory.running !== null) {
      const baseUrl = addresses.baseUrl();
      if (isLocalUrl(baseUrl)) back();
      else if (await proveHere(baseUrl, signal)) {
        back();
        return checks.start(baseUrl);
      } else await waitFor(betweenTriesMs, signal);
    }
  }

  return { file, checks, tunnel, away, regain };
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

/** From here on it stands in every value that is pasted. */
async function takeAddress(baseUrl: string, { state, notices, live }: WorkbenchContext): Promise<void> {
  if (state.data.preferences.publicBaseUrl === baseUrl) return;
  await state
    .update((data) => Object.assign(data.preferences, { publicBaseUrl: baseUrl }))
    .catch(({ message }: Error) => notices.add({ severity: 'error', text: message }));
  live.changed('workbench', null);
  // Why nothing comes depends on the address.
  live.changed('guide', null);
}
