import { useState } from 'react';
import { Link } from 'wouter';
import type { Cause, Trouble } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { ScimSetting } from '../../../shared/scim-setting';
import { CopyButton } from '../../components/copy-button';
import { RelativeTime } from '../../components/relative-time';
import { RichText } from '../../components/rich-text';
import { Wire } from '../../components/wire';
import { useLive } from '../../state/live-store';
import { Causes } from './causes';
import { FoldButton } from './fold';
import { RecentExchanges } from './recent-exchanges';
import { seenSoFar } from './seen-so-far';
import { newestToken, TokenAction } from './token-value';
import './status-card.css';

interface TroubleCardProps {
  trouble: Trouble;
  at: string | null;
  exchange: number | null;
  causes: Cause[];
  setting: ScimSetting;
  idp: IdentityProvider;
}

/** What came and why it is wrong, and the way out in numbered lines. It goes by itself once the right thing comes. */
export function TroubleCard({ trouble, at, exchange, causes, setting, idp }: TroubleCardProps) {
  return (
    <section className="card status status-trouble" aria-label="Status" role="alert">
      <div className="status-head">
        <Wire from={idp.shortName} state="trouble" />
        <div className="status-say">
          <h2>{trouble.title}</h2>
          <span className="status-aside">{at !== null && <RelativeTime at={at} />}</span>
          <p>
            <RichText text={trouble.text} inline />{' '}
            {trouble.remedies.some(({ copy }) => copy === 'token') && <OwnToken setting={setting} />}
            {exchange !== null && <Link href={`/requests/${exchange}`}>Show the request</Link>}
          </p>
        </div>
      </div>
      <ol className="remedy">
        {trouble.remedies.map(({ text, copy }, index) => (
          <li key={text}>
            <span className="remedy-number" aria-hidden>
              {index + 1}
            </span>
            <span>
              <RichText text={text} inline />
            </span>
            {copy !== undefined && <RemedyCopy what={copy} setting={setting} />}
          </li>
        ))}
      </ol>
      <Foot causes={causes} setting={setting} />
    </section>
  );
}

function OwnToken({ setting }: { setting: ScimSetting }) {
  const newest = newestToken(setting);
  if (newest === undefined) return null;
  return (
    <>
      This setting’s token ends in <code className="rich-value">{newest.lastFour}</code>.{' '}
    </>
  );
}

interface RemedyCopyProps {
  what: NonNullable<Trouble['remedies'][number]['copy']>;
  setting: ScimSetting;
}

function RemedyCopy({ what, setting }: RemedyCopyProps) {
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const zones = useLive((live) => live.timeZones?.expression ?? null);
  if (what === 'token')
    return <TokenAction setting={setting} label="Copy token" newLabel="Make a new token" kind="primary" />;
  if (what === 'time zones')
    return zones === null ? null : <CopyButton text={zones} label="Copy the expression" kind="primary" />;
  return <CopyButton text={baseUrl} label="Copy base URL" kind="primary" />;
}

type Opened = 'seen' | 'causes' | null;

function Foot({ causes, setting }: { causes: Cause[]; setting: ScimSetting }) {
  const [opened, setOpened] = useState<Opened>(null);
  const exchanges = useLive((live) => live.exchanges);
  const toggle = (what: Opened) => () => setOpened(opened === what ? null : what);
  return (
    <>
      <div className="status-foot">
        <FoldButton isOpen={opened === 'seen'} onToggle={toggle('seen')}>
          Seen so far: {seenSoFar(exchanges, setting)}
        </FoldButton>
        {causes.length > 0 && (
          <FoldButton isOpen={opened === 'causes'} onToggle={toggle('causes')}>
            Other causes
          </FoldButton>
        )}
      </div>
      {opened !== null && (
        <div className="status-inside">
          {opened === 'seen' ? <RecentExchanges setting={setting} /> : <Causes causes={causes} />}
        </div>
      )}
    </>
  );
}
