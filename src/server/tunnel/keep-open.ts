/** Keeps a tunnel open: what ends by itself is opened again after a pause that grows; what needs the admin is not. */
import type { Tunnel, TunnelEnd } from './tunnel';

export interface KeepOpenOptions {
  port: number;
  signal: AbortSignal;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  onOpening(): void;
  onLine(line: string): void;
  onAddress(address: string): void;
  /** @param pauseMs until it is opened again; null when it is not */
  onEnd(end: TunnelEnd, pauseMs: number | null): void;
  onProcess(pid: number): void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** Resolves when it was told to end, or gave up. */
export async function keepOpen(tunnel: Tunnel, options: KeepOpenOptions): Promise<void> {
  const { signal, wait, onOpening, onEnd } = options;
  let pauseMs = firstPauseMs;
  let wasOpen = false;
  while (!signal.aborted) {
    onOpening();
    let isOpen = false;
    const end = await tunnel.open({
      ...options,
      onAddress(address) {
        isOpen = true;
        options.onAddress(address);
      },
    });
    if (end === null || signal.aborted) return;
    wasOpen ||= isOpen;
    if (isOpen) pauseMs = firstPauseMs;
    if (!wasOpen && end.remedy !== null) return onEnd(end, null);
    onEnd(end, pauseMs);
    await wait(pauseMs, signal);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }
}
