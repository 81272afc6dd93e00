import { useMemo } from 'react';
import type { Demo } from '../../../shared/demo/demo-state';
import { useLive } from '../../state/live-store';
import { useThrottledLive } from '../../state/throttled-live';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { ownRequests } from '../live/own-requests';
import { type Scene, sceneOfDemo, sceneOfExchanges } from './scene';

/** The demo that is told into the setting that is shown; null where there is none. */
export function useShownDemo(): Demo | null {
  return useLive((live) => (live.demo?.settingId === live.settingId ? (live.demo ?? null) : null));
}

export function useScene(demo: Demo | null): Scene {
  const idp = useIdentityProvider();
  const total = useThrottledLive((live) => live.counts.users);
  const exchanges = useThrottledLive((live) => ownRequests(live.exchanges));
  return useMemo(
    () => (demo === null ? sceneOfExchanges(exchanges, idp, total) : sceneOfDemo(demo)),
    [demo, exchanges, idp, total],
  );
}
