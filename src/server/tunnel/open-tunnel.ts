/** The one tunnel that is open: opened, proved, opened again when it is lost, ended. Its state is for the page. */
import type { TunnelId } from '../../shared/tunnel/tunnel-offers';
import type { OpenTunnel } from '../../shared/tunnel/tunnel-state';
import { keepOpen } from './keep-open';
import type { Tunnel } from './tunnel';

export interface RunningTunnel {
  id: TunnelId;
  state(): OpenTunnel;
  /** Proves its address anew, and opens it again where it does not lead here: after sleep some stand still. */
  recheck(): Promise<void>;
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

export interface RunTunnelOptions {
  port: number;
  /** Whether this process responds under this base URL. */
  prove(baseUrl: string, signal: AbortSignal): Promise<boolean>;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  now(): Date;
  onChange(state: OpenTunnel): void;
  /** The base URL leads here: proved. */
  onReachable(baseUrl: string): void;
  onProcess(pid: number): void;
}

const keptLines = 40;

export function runTunnel(tunnel: Tunnel, options: RunTunnelOptions): RunningTunnel {
  const stopping = new AbortController();
  let proving = new AbortController();
  let reopen = () => {};
  let state = beginning(tunnel.id, options.now());

  const change = (changed: Partial<OpenTunnel>) => {
    const isOther = changed.phase !== undefined && changed.phase !== state.phase;
    state = { ...state, ...changed, ...(isOther && { since: options.now().toISOString() }) };
    if (!stopping.signal.aborted) options.onChange(state);
  };

  async function proveAddress(address: string): Promise<void> {
    const baseUrl = `${address}/scim`;
    if (state.baseUrl === baseUrl && state.phase !== 'opening') return;
    await proveBaseUrl(baseUrl);
  }

  async function proveBaseUrl(baseUrl: string): Promise<void> {
    proving.abort();
    proving = new AbortController();
    const { signal } = proving;
    change({ phase: 'proving', baseUrl, trouble: null });
    const isProved = await options.prove(baseUrl, signal);
    if (signal.aborted || stopping.signal.aborted) return;
    change({ phase: isProved ? 'reachable' : 'unproved' });
    if (isProved) options.onReachable(baseUrl);
  }

  async function recheck(): Promise<void> {
    const { baseUrl, phase } = state;
    if (baseUrl === null || (phase !== 'reachable' && phase !== 'unproved')) return;
    await proveBaseUrl(baseUrl);
    if (state.phase === 'unproved') reopen();
  }

  const ended = keepOpen(tunnel, {
    port: options.port,
    signal: stopping.signal,
    wait: options.wait,
    onOpening(again) {
      reopen = again;
      proving.abort();
      change({ phase: 'opening' });
    },
    onLine: (line) => change({ lines: [...state.lines, line].slice(-keptLines) }),
    onAddress: (address) => void proveAddress(address),
    onProcess: options.onProcess,
    onEnd(trouble, pauseMs) {
      proving.abort();
      change({ phase: pauseMs === null ? 'failed' : 'waiting', trouble });
    },
  });

  return {
    id: tunnel.id,
    state: () => state,
    recheck,
    async stop() {
      stopping.abort();
      proving.abort();
      await ended;
    },
  };
}

function beginning(id: TunnelId, now: Date): OpenTunnel {
  return { id, phase: 'opening', since: now.toISOString(), baseUrl: null, trouble: null, lines: [] };
}
