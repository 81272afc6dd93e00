import { ArrowRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Cause, GuideProgress, GuideStep, StepProgress } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { ScimSetting } from '../../../shared/scim-setting';
import { isReachable } from '../../../shared/tunnel/is-reachable';
import { Button } from '../../components/button';
import { Mark } from '../../components/mark';
import { RelativeTime } from '../../components/relative-time';
import { RichText } from '../../components/rich-text';
import { State } from '../../components/state';
import { ageOf } from '../../components/time-words';
import { Wire } from '../../components/wire';
import { useLive } from '../../state/live-store';
import { useNow } from '../../state/use-now';
import { RehearseButton } from '../rehearsal/rehearse-button';
import { Causes } from './causes';
import { expectedCycle, lastRealRequest } from './expected-cycle';
import { FoldButton } from './fold';
import { waitingSince } from './places';
import { RecentExchanges } from './recent-exchanges';
import { byHandRemark, seenSoFar } from './seen-so-far';
import { type Status, statusOf } from './status';
import './status-card.css';

export interface StatusCardProps {
  step: GuideStep;
  setting: ScimSetting;
  idp: IdentityProvider;
  progress: StepProgress;
  guide: GuideProgress | null;
  nextLabel: string;
  /** Ticks the step by hand and goes on. */
  onTick(): void;
  onUntick(): void;
  onNext(): void;
}

/** Did it work? What is expected and when, or what to do where no traffic can show it. */
export function StatusCard(props: StatusCardProps) {
  const now = useNow();
  const status = statusOf(props.step, props.progress, props.guide, now);
  if (status === 'to tick') return <ToTick {...props} />;
  if (status === 'seen' || status === 'by hand') return <Done {...props} />;
  return <Waiting {...props} status={status} now={now} />;
}

/** No traffic can show it, or the page shows it by itself. */
function ToTick({ step, onTick }: StatusCardProps) {
  const isOurs = step.evidence.kind === 'setting';
  return (
    <section className="card status status-line" aria-label="Status">
      <State shape="to do">
        {isOurs
          ? 'Ticked as soon as the token is copied'
          : 'No traffic shows this step: tick it when it is done'}
      </State>
      {!isOurs && (
        <Button kind="primary" size="large" onClick={onTick}>
          {step.tick ?? 'I have done it'}, go on
          <ArrowRight size={18} aria-hidden />
        </Button>
      )}
    </section>
  );
}

/** Ticked by hand, or seen in what stands here: no moment, but the way on. */
function Done({ step, progress, nextLabel, onUntick, onNext }: StatusCardProps) {
  const byHand = progress.state === 'by hand';
  return (
    <section className="card status status-line" aria-label="Status">
      <div className="status-words">
        <State shape={byHand ? 'by hand' : 'seen'}>
          {byHand ? 'Ticked by hand' : <RichText text={progress.detail ?? 'Seen'} inline />}
        </State>
        <p className="small muted">
          {progress.at !== null && <RelativeTime at={progress.at} />}
          {progress.simulated && ' · simulated: the real one will replace it'}
          {byHand && step.evidence.kind === 'exchange' && ' · traffic that shows it will replace this tick'}
        </p>
      </div>
      {byHand && (
        <Button kind="quiet" onClick={onUntick}>
          Take the tick back
        </Button>
      )}
      <Button kind="primary" size="large" onClick={onNext}>
        {nextLabel}
        <ArrowRight size={18} aria-hidden />
      </Button>
    </section>
  );
}

type Opened = 'causes' | 'seen' | null;

function Waiting(props: StatusCardProps & { status: Status; now: number }) {
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

/** The facts say why nothing can come: that is said instead of what is waited for. */
function Certain({ cause, age }: { cause: Cause; age: ReactNode }) {
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

/** What is known to work already: the last request, else the check from outside, else that somebody listens. */
function KnownFine({ idp }: { idp: IdentityProvider }) {
  const exchanges = useLive((live) => live.exchanges);
  const workbench = useLive((live) => live.workbench);
  const check = useLive((live) => live.tunnel?.check ?? null);
  const last = lastRealRequest(exchanges);
  const next = expectedCycle(exchanges, idp.rhythm);
  if (last !== null) {
    return (
      <State shape="seen">
        Last request <RelativeTime at={last.receivedAt} />
        {next !== null && `, next cycle around ${clock.format(next)}`}
      </State>
    );
  }
  if (workbench === null || workbench.baseUrlIsLocal) return null;
  if (check === null || check.baseUrl !== workbench.baseUrl || !isReachable(check))
    return <State shape="seen">Listening</State>;
  return (
    <State shape="seen">
      Reachable from outside, checked <RelativeTime at={check.endedAt ?? check.startedAt} />
    </State>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

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
