import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { WorkbenchStatus } from '../../shared/features/workbench';
import { identityProviderOf } from '../../shared/idp';
import { counted } from '../../shared/plural';
import { tunnelOffer } from '../../shared/tunnel/tunnel-offers';
import { Button } from '../components/button';
import { CopyButton } from '../components/copy-button';
import { MiddleEllipsis } from '../components/middle-ellipsis';
import { RelativeTime } from '../components/relative-time';
import { ageOf } from '../components/time-words';
import { phaseWords } from '../features/tunnel/tunnel-words';
import { useLive } from '../state/live-store';
import { useThrottledLive } from '../state/throttled-live';
import { useNow } from '../state/use-now';
import { toggleNotices } from './notices-store';

interface ConnectionFactsProps {
  workbench: WorkbenchStatus;
  /** The page is cut off from the workbench, so that what it knows may be old. */
  lost: boolean;
}

/** Where the workbench is reached, what came last, and whether it is safe. */
export function ConnectionFacts({ workbench, lost }: ConnectionFactsProps) {
  const { localBaseUrl, baseUrl, baseUrlIsLocal, host, saved, notices } = workbench;
  return (
    <>
      <dl className="connection-facts">
        <Fact name="Here">{code(localBaseUrl)}</Fact>
        <Fact name="Outside">
          {baseUrlIsLocal ? 'No public address: only this machine reaches it' : code(baseUrl)}
        </Fact>
        <TunnelFact />
        {host === 'browser' && <Fact name="This page">{code(location.origin)}</Fact>}
        <Fact name="Last request">
          <LastRequest />
        </Fact>
        <Fact name="Saved">{savedWords(saved, lost)}</Fact>
        {notices.length > 0 && <Fact name="Notices">{counted(notices.length, 'notice')}</Fact>}
      </dl>
      <Actions baseUrl={baseUrl} isLocal={baseUrlIsLocal} notices={notices.length} />
    </>
  );
}

function code(address: string): ReactNode {
  return (
    <code>
      <MiddleEllipsis text={address} />
    </code>
  );
}

function savedWords(saved: boolean, lost: boolean): string {
  if (lost) return 'not known';
  return saved ? 'everything' : 'saving…';
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function TunnelFact() {
  const open = useLive((live) => live.tunnel?.open ?? null);
  const now = useNow();
  if (open === null) return null;
  const { name } = tunnelOffer(open.id);
  const words =
    open.phase === 'reachable' ? `up ${ageOf(open.since, now)}` : phaseWords[open.phase].words.toLowerCase();
  return <Fact name="Tunnel">{`${name}, ${words}`}</Fact>;
}

function LastRequest() {
  const last = useThrottledLive((live) => live.exchanges[0]);
  const settings = useLive((live) => live.settings);
  if (last === undefined) return 'none yet';
  const from = settings.find(({ id }) => id === last.settingId);
  return (
    <>
      <RelativeTime at={last.receivedAt} />
      {from !== undefined && `, from ${identityProviderOf(from.idp).shortName}`}
      {last.simulated && ', simulated'}
      {last.origin && `, ${last.origin}`}
    </>
  );
}

interface ActionsProps {
  baseUrl: string;
  isLocal: boolean;
  /** How many there are. */
  notices: number;
}

function Actions({ baseUrl, isLocal, notices }: ActionsProps) {
  const [, navigate] = useLocation();
  return (
    <div className="connection-actions">
      <CopyButton text={baseUrl} label="Copy base URL" />
      <Popover.Close render={<Button kind="quiet" onClick={() => navigate('/reach')} />}>
        {isLocal ? 'Make it reachable' : 'Check from outside'}
      </Popover.Close>
      {notices > 1 && (
        <Popover.Close render={<Button kind="quiet" onClick={toggleNotices} />}>
          Show all notices
        </Popover.Close>
      )}
    </div>
  );
}
