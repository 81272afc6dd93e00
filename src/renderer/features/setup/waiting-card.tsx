import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Cause, GuideProgress, GuideStep } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { Button } from '../../components/button';
import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { ageOf } from '../../components/time-words';
import { Wire } from '../../components/wire';
import { useLive } from '../../state/live-store';
import { RehearseButton } from '../rehearsal/rehearse-button';
import { Causes } from './causes';
import { FoldButton } from './fold';
import { KnownFine } from './known-fine';
import { waitingSince } from './places';
import { RecentExchanges } from './recent-exchanges';
import { byHandRemark, seenSoFar } from './seen-so-far';
import type { Status } from './status';
import type { StatusCardProps } from './status-card-props';
import './status-card.css';

type Opened = 'causes' | 'seen' | null;

/** What is expected and when; where the facts say why nothing can come, that instead. */
export function WaitingCard(props: StatusCardProps & { status: Status; now: number }) {
  const { step, setting, idp, guide, status, now, onTick } = props;
  const [opened, setOpened] = useState<Opened>(null);
  const exchanges = useLive((live) => live.exchanges);
  const toggle = (what: Opened) => () => setOpened(opened === what ? null : what);
  const causes = status === 'later' ? [] : (guide?.causes ?? []);
  const known = causes.filter(({ likely }) => likely);
  const [certain] = known;
  const others = certain === undefined ? causes : causes.slice(1);
  return (
    <section className="card status" data-status={status} aria-label="Status" aria-live="polite">
      <div className="status-head">
        <Wire from={idp.shortName} state="waiting" />
        {certain === undefined ? (
          <Expected {...{ step, idp, guide, status, now }} />
        ) : (
          <Certain cause={certain} age={<Since guide={guide} now={now} />} />
        )}
      </div>
      {status === 'late' && certain === undefined && <LateCauses causes={causes} />}
      <div className="status-foot">
        {(status === 'waiting' || certain !== undefined) && others.length > 0 && (
          <FoldButton isOpen={opened === 'causes'} onToggle={toggle('causes')}>
            {certain === undefined ? 'Nothing came?' : 'Other causes'}
          </FoldButton>
        )}
        <FoldButton isOpen={opened === 'seen'} onToggle={toggle('seen')}>
          Seen so far: {seenSoFar(exchanges, setting)}
        </FoldButton>
        <Button className="status-by-hand" onClick={onTick}>
          {step.tick ?? 'I have done it'}, go on
        </Button>
      </div>
      {opened === 'causes' && (
        <Inside>
          <Causes causes={others} />
          <RehearseOffer idp={idp} />
        </Inside>
      )}
      {opened === 'seen' && (
        <Inside>
          <Remark vendor={idp.shortName} />
          <RecentExchanges setting={setting} />
        </Inside>
      )}
    </section>
  );
}

interface ExpectedProps extends Pick<StatusCardProps, 'step' | 'idp' | 'guide'> {
  status: Status;
  now: number;
}

/** What will come and when, how long already, and what is known to be fine. */
function Expected({ step, idp, guide, status, now }: ExpectedProps) {
  const isLate = status === 'late';
  return (
    <div className="status-say">
      <h2>{isLate ? 'Nothing has come yet' : <WaitingFor step={step} />}</h2>
      <span className="status-aside">{status !== 'later' && <Since guide={guide} now={now} />}</span>
      <p>
        {isLate && (
          <>
            <WaitingFor step={step} />.{' '}
          </>
        )}
        <RichText text={step.expect?.when ?? ''} inline />
      </p>
      <span className="status-aside">
        <KnownFine idp={idp} />
      </span>
    </div>
  );
}

/** What can be done about a cause here, by its id. */
const actions: Record<string, { label: string; path: string } | undefined> = {
  'local-address': { label: 'Make it reachable', path: '/reach' },
};

/** The facts say why nothing can come: that is said instead of what is waited for. */
function Certain({ cause, age }: { cause: Cause; age: ReactNode }) {
  const action = actions[cause.id];
  return (
    <div className="status-say">
      <h2 className="status-why">
        <Mark shape="look" />
        <span>
          <RichText text={cause.title.replace(/\.$/, '')} inline />
        </span>
      </h2>
      <span className="status-aside">{age}</span>
      <p className="status-remedy">
        <RichText text={cause.remedy} inline />
      </p>
      {action !== undefined && (
        <Link href={action.path} className="button button-primary status-action">
          {action.label}
        </Link>
      )}
    </div>
  );
}

function Inside({ children }: { children: ReactNode }) {
  return <div className="status-inside">{children}</div>;
}

function WaitingFor({ step }: { step: GuideStep }) {
  return (
    <>
      Waiting for <RichText text={step.expect?.what ?? 'traffic'} inline />
    </>
  );
}

function Since({ guide, now }: { guide: GuideProgress | null; now: number }) {
  const since = waitingSince(guide);
  return since === null ? null : <span title="Since the step before was done">{ageOf(since, now)}</span>;
}

function LateCauses({ causes }: { causes: Cause[] }) {
  return (
    <div className="status-inside">
      <h3>
        <Mark shape="look" /> Likely causes, the likeliest first
      </h3>
      <Causes causes={causes} />
    </div>
  );
}

function Remark({ vendor }: { vendor: string }) {
  const exchanges = useLive((live) => live.exchanges);
  const remark = byHandRemark(exchanges, vendor);
  return remark === null ? null : <p>{remark}</p>;
}

function RehearseOffer({ idp }: { idp: IdentityProvider }) {
  const isRunning = useLive((live) => live.simulation?.state === 'running');
  if (isRunning) return null;
  return (
    <div className="status-offer">
      <p className="muted">
        No tenant at hand? A simulated {idp.name} plays the same traffic through the same port.
      </p>
      <RehearseButton size="small">Rehearse</RehearseButton>
    </div>
  );
}
