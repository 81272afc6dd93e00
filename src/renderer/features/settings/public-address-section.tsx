import { Link } from 'wouter';
import { tunnelOffer } from '../../../shared/tunnel/tunnel-offers';
import type { OpenTunnel } from '../../../shared/tunnel/tunnel-state';
import { CopyButton } from '../../components/copy-button';
import { State } from '../../components/state';
import { useLive } from '../../state/live-store';
import { phaseWords } from '../tunnel/tunnel-words';
import { Row, Section, ValueRow } from './section';

/** Where identity providers find this workbench. How it comes about stands on a page of its own. */
export function PublicAddressSection() {
  const workbench = useLive((live) => live.workbench);
  const tunnel = useLive((live) => live.tunnel?.open ?? null);
  if (workbench === null) return null;
  const { baseUrl, baseUrlIsLocal, localBaseUrl } = workbench;
  const listener = new URL(localBaseUrl).origin;
  return (
    <Section id="public-address" note="Only the SCIM endpoints are behind it; this page is not">
      {!baseUrlIsLocal && (
        <ValueRow label="The guide and the responses use" value={baseUrl}>
          <Link href="/reach" className="button button-normal">
            Check
          </Link>
          <CopyButton text={baseUrl} label="Copy public base URL" shown="Copy" />
        </ValueRow>
      )}
      {tunnel !== null && <TunnelRow tunnel={tunnel} />}
      <Row
        title="A tunnel, or your own address"
        detail="Which tunnels are on this computer is looked up there"
      >
        <Link href="/reach" className="button button-normal">
          {baseUrlIsLocal ? 'Make it reachable' : 'Choose'}
        </Link>
      </Row>
      <ValueRow label="Where a tunnel or proxy of your own has to lead" value={listener}>
        <CopyButton text={listener} label="Copy address of the listener" shown="Copy" />
      </ValueRow>
    </Section>
  );
}

function TunnelRow({ tunnel: { id, phase } }: { tunnel: OpenTunnel }) {
  const { shape, words } = phaseWords[phase];
  return (
    <Row title={tunnelOffer(id).name} detail={<State shape={shape}>{words}</State>}>
      <Link href="/reach" className="button button-normal">
        Show
      </Link>
    </Row>
  );
}
