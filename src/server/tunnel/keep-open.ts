/** Keeps a tunnel open: what ends by itself is opened again after a pause that grows; what needs the admin is not. */
import type { Tunnel, TunnelEnd } from './tunnel';

export interface KeepOpenOptions {
  port: number;
  signal: AbortSignal;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** @param reopen ends this opening, so that the next one begins at once */
  onOpening(reopen: () => void): void;
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
    const opening = new AbortController();
    onOpening(() => opening.abort());
    let isOpen = false;
    const end = await tunnel.open({
      ...options,
      signal: AbortSignal.any([signal, opening.signal]),
      onAddress(address) {
        isOpen = true;
        options.onAddress(address);
      },
    });
    if (signal.aborted) return;
    if (end === null) continue;
    wasOpen ||= isOpen;
    if (isOpen) pauseMs = firstPauseMs;
    if (!wasOpen && end.remedy !== null) return onEnd(end, null);
    onEnd(end, pauseMs);
    await wait(pauseMs, signal);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }
}
