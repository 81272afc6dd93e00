import { Link } from 'wouter';
import { CopyButton } from '../../components/copy-button';
import { useLive } from '../../state/live-store';
import { Row, Section, ValueRow } from './section';

/** What is pasted into the identity provider. */
export function AddressSection() {
  const workbench = useLive((live) => live.workbench);
  if (workbench === null) return null;
  const { baseUrl, localBaseUrl, baseUrlIsLocal } = workbench;
  return (
    <Section id="address" note="The same for every connection: the token tells them apart">
      {baseUrlIsLocal ? (
        <Row title="No public address" detail="An identity provider in the cloud can’t reach this computer">
          <Link href="/reach" className="button button-normal">
            Make it reachable
          </Link>
        </Row>
      ) : (
        <ValueRow label="Outside" value={baseUrl}>
          <CopyButton text={baseUrl} label="Copy base URL" shown="Copy" />
        </ValueRow>
      )}
      <ValueRow label="On this computer" value={localBaseUrl}>
        <CopyButton text={localBaseUrl} label="Copy local base URL" shown="Copy" />
      </ValueRow>
    </Section>
  );
}
