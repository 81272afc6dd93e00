import { useEffect } from 'react';
import { Page } from '../../components/page';
import { useLive } from '../../state/live-store';
import { lookForTunnels } from './actions';
import { PublicAddress } from './public-address';
import { TunnelList } from './tunnel-list';
import './reach-page.css';

/** How an identity provider in the cloud reaches this computer. */
export function ReachPage() {
  const tunnel = useLive((live) => live.tunnel);
  useEffect(() => {
    void lookForTunnels();
  }, []);
  return (
    <Page width="column" className="reach">
      <h1>Make it reachable</h1>
      <p className="reach-lead">
        A tunnel lends this computer a public address. Only the SCIM port goes through it.
      </p>
      {tunnel !== undefined && <TunnelList {...tunnel} />}
      {tunnel !== undefined && <PublicAddress {...tunnel} />}
    </Page>
  );
}
