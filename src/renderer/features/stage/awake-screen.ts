import type { Bridge } from '../../../shared/bridge';

type Here = { bridge?: Pick<Bridge, 'keepAwake'> | undefined } & Pick<Navigator, 'wakeLock'> &
  Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Keeps the screen awake until what it returns is called: the desktop by its bridge, a browser where it can. One that can't
 * shows the same stage.
 */
export function keepScreenAwake(here: Here): () => void {
  const { bridge } = here;
  if (bridge !== undefined) {
    void bridge.keepAwake(true);
    return () => void bridge.keepAwake(false);
  }
  return here.wakeLock === undefined ? () => undefined : holdWakeLock(here);
}

/** A browser lets go of the lock whenever its tab is hidden: it is asked for anew each time the tab is seen again. */
function holdWakeLock(here: Here): () => void {
  let ended = false;
  let held: WakeLockSentinel | null = null;
  async function ask() {
    const lock = await here.wakeLock.request('screen').catch(() => null);
    if (ended) void lock?.release();
    else held = lock;
  }
  const seen = () => here.visibilityState === 'visible' && void ask();
  here.addEventListener('visibilitychange', seen);
  void ask();
  return () => {
    ended = true;
    here.removeEventListener('visibilitychange', seen);
    void held?.release();
  };
}
