import { useState } from 'react';
import { tunnelOffer } from '../../../shared/tunnel/tunnel-offers';
import type { OpenTunnel } from '../../../shared/tunnel/tunnel-state';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { State } from '../../components/state';
import { useLive } from '../../state/live-store';
import { checkAddress, stopTunnel } from '../tunnel/actions';
import { ReachPanel } from '../tunnel/reach-panel';
import { phaseWords } from '../tunnel/tunnel-words';
import { Row, Section, ValueRow } from './section';

/** Where identity providers find this workbench; how it comes about opens below it. */
export function PublicAddressSection() {
  const workbench = useLive((live) => live.workbench);
  const tunnel = useLive((live) => live.tunnel?.open ?? null);
  const [isChoosing, setChoosing] = useState(false);
  if (workbench === null) return null;
  const { baseUrl, baseUrlIsLocal, localBaseUrl } = workbench;
  const listener = new URL(localBaseUrl).origin;
  const check = () => {
    setChoosing(true);
    void checkAddress();
  };
  return (
    <>
      <Section id="public-address" note="Only the SCIM endpoints are behind it; this page is not">
        {!baseUrlIsLocal && (
          <ValueRow label="The guide and the responses use" value={baseUrl}>
            <Button onClick={check}>Check</Button>
            <CopyButton text={baseUrl} label="Copy public base URL" shown="Copy" />
          </ValueRow>
        )}
        {tunnel !== null && <TunnelRow tunnel={tunnel} />}
        <Row
          title={baseUrlIsLocal ? 'A tunnel, or your own address' : 'Another tunnel, or your own address'}
          detail="Which tunnels are on this computer is looked up then"
        >
          <Button aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
            {baseUrlIsLocal ? 'Make it reachable' : 'Choose'}
          </Button>
        </Row>
        <ValueRow label="Where a tunnel or proxy of your own has to lead" value={listener}>
          <CopyButton text={listener} label="Copy address of the listener" shown="Copy" />
        </ValueRow>
      </Section>
      {isChoosing && <ReachPanel forward={null} />}
    </>
  );
}

function TunnelRow({ tunnel: { id, phase } }: { tunnel: OpenTunnel }) {
  const { shape, words } = phaseWords[phase];
  const { name } = tunnelOffer(id);
  return (
    <Row title={name} detail={<State shape={shape}>{words}</State>}>
      <Button onClick={() => void stopTunnel()} aria-label={`Stop ${name}`}>
        Stop
      </Button>
    </Row>
  );
}
