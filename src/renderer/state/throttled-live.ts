import { create } from 'zustand';
import type { LiveState } from './live-state';
import { useLive } from './live-store';

const everyMs = 1000;

/**
 * The same state for what stands around the feed, where a lone change is seen at once and a stream of them once a second:
 * numbers that change with every frame can't be read, and drawing them would keep the feed waiting.
 */
export const useThrottledLive = create<LiveState>()(() => useLive.getState());

let taken = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

useLive.subscribe((live) => {
  const wait = taken + everyMs - performance.now();
  if (wait <= 0 || isElsewhere(live)) take();
  else timer ??= setTimeout(take, wait);
});

/** Another setting, or a connection that comes or goes: what was shown is not true any more. */
function isElsewhere({ settingId, connection }: LiveState): boolean {
  const shown = useThrottledLive.getState();
  return settingId !== shown.settingId || connection !== shown.connection;
}

function take(): void {
  clearTimeout(timer);
  timer = undefined;
  taken = performance.now();
  useThrottledLive.setState(useLive.getState(), true);
}
