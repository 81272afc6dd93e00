import type { WorkbenchStatus } from '../../shared/features/workbench';
import { tunnelOffer } from '../../shared/tunnel/tunnel-offers';
import type { OpenTunnel } from '../../shared/tunnel/tunnel-state';

export interface ConnectionWords {
  /** Whether requests can arrive at present. */
  listening: boolean;
  /** In two or three words, for the rail. */
  short: string;
  /** As a sentence, for the heading of what the dot opens. */
  whole: string;
}

/** The tunnel was there, and no identity provider gets through it. */
const isLost: ReadonlySet<OpenTunnel['phase']> = new Set(['waiting', 'failed', 'unproved']);

/** How the listener is, as the page knows it; `lost` while the page itself is cut off from the workbench. */
export function connectionWords(
  { listener }: Pick<WorkbenchStatus, 'listener'>,
  lost: boolean,
  tunnel: Pick<OpenTunnel, 'id' | 'phase' | 'trouble'> | null = null,
): ConnectionWords {
  const { state, address, error } = listener;
  if (lost) return { listening: false, short: 'Not connected', whole: 'This page is not connected' };
  if (state === 'listening' && tunnel !== null && isLost.has(tunnel.phase)) {
    const { says } = tunnel.trouble ?? { says: `${tunnelOffer(tunnel.id).name} does not lead here` };
    return { listening: false, short: 'Not reachable', whole: `Not reachable: ${says.replace(/\.$/, '')}` };
  }
  if (state === 'listening') return { listening: true, short: 'Listening', whole: `Listening on ${address}` };
  if (state === 'starting')
    return { listening: false, short: 'Starting', whole: `About to listen on ${address}` };
  return {
    listening: false,
    short: 'Not listening',
    whole: error === null ? 'Not listening' : `Not listening: ${error}`,
  };
}
