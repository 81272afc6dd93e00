import { useMemo } from 'react';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { callerWithinText } from '../../../shared/idp/name-within-text';
import { isServed } from '../../../shared/injection/injection-words';
import { counted } from '../../../shared/plural';
import { Avatar } from '../../components/avatar';
import { RichText } from '../../components/rich-text';
import { ScrollRegion } from '../../components/scroll-region';
import { Wire } from '../../components/wire';
import type { LiveState } from '../../state/live-state';
import './meanwhile.css';

interface MeanwhileProps {
  injection: NonNullable<LiveState['injection']>;
  idp: IdentityProvider;
}

/** Beside the feed while requests fail on purpose: what the identity provider does about it, and what waits. */
export function Meanwhile({ injection, idp }: MeanwhileProps) {
  const served = isServed(injection.fault);
  return (
    <ScrollRegion className="card meanwhile" aria-label={`What ${callerWithinText(idp)} does meanwhile`}>
      <div className="meanwhile-head">
        <Wire from={idp.shortName} to="Platform" state="trouble" />
        <h2>{served ? 'The requests are carried out' : refusedHead(idp)}</h2>
        <p>
          {served ? 'Only the answer does not come as it should.' : waitingWords(injection.waitingCount, idp)}
        </p>
        <Habits idp={idp} />
      </div>
      <WhoWaits injection={injection} />
      <div className="meanwhile-kept">
        <strong>Findings stay as they are</strong>
        <p>A refusal made here on purpose blames nobody. It ends by itself, and is off after a restart.</p>
      </div>
    </ScrollRegion>
  );
}

function refusedHead(idp: IdentityProvider): string {
  const caller = callerWithinText(idp);
  return idp.wording.whenRefused.sendsAgain
    ? `${caller} keeps what it could not say`
    : `What ${caller} could not say`;
}

function waitingWords(count: number, { wording }: IdentityProvider): string {
  if (count === 0) return 'No change waits yet.';
  const waiting = counted(count, 'change waits', 'changes wait');
  return wording.whenRefused.sendsAgain ? `${waiting}. Nothing is lost.` : `${waiting} to be sent again.`;
}

function Habits({ idp }: { idp: IdentityProvider }) {
  return (
    <ol>
      {idp.wording.whenRefused.habits.map(({ does, details }, index) => (
        <li key={does}>
          <em aria-hidden>{index + 1}</em>
          <span>
            <b>{does}</b>
            <RichText text={details} inline />
          </span>
        </li>
      ))}
    </ol>
  );
}

function WhoWaits({ injection: { waiting, waitingCount } }: Pick<MeanwhileProps, 'injection'>) {
  const newest = useMemo(() => waiting.toReversed(), [waiting]);
  if (waitingCount === 0) return null;
  return (
    <section className="meanwhile-waiting" aria-label="What waits">
      <h2>What waits</h2>
      <ul>
        {newest.map(({ resourceType, id, displayName }) => (
          <li key={`${resourceType} ${displayName}`}>
            <Avatar name={displayName} group={resourceType === 'Group'} />
            <span>
              <b>{displayName}</b>
              <span>{id === '' ? 'To be created' : 'Changed over there, not yet here'}</span>
            </span>
          </li>
        ))}
      </ul>
      {waitingCount > waiting.length && <p>and {waitingCount - waiting.length} more</p>}
    </section>
  );
}
