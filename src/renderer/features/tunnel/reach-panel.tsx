import { useEffect } from 'react';
import { useLive } from '../../state/live-store';
import { lookForTunnels } from './actions';
import { type Forward, PublicAddress } from './public-address';
import { TunnelList } from './tunnel-list';
import './reach-panel.css';

/** Every way to a public address, and what gets through it: on a page of its own, in the settings and as a step of the guide. */
export function ReachPanel({ forward }: { forward: Forward | null }) {
  const tunnel = useLive((live) => live.tunnel);
  useEffect(() => {
    void lookForTunnels();
  }, []);
  if (tunnel === undefined) return null;
  return (
    <div className="reach">
      <TunnelList {...tunnel} />
      <PublicAddress {...tunnel} forward={forward} />
    </div>
  );
}
