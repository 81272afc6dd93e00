import { Link } from 'wouter';
import type { Cause, GuideProgress, GuideStep, StepProgress } from '../../../shared/guide';
import { identityProviderOf } from '../../../shared/idp';
import type { IdentityProvider, Rhythm } from '../../../shared/idp/identity-provider';
import type { ScimSetting } from '../../../shared/scim-setting';
import { RelativeTime } from '../../components/relative-time';
import { RichText } from '../../components/rich-text';
import { useLive } from '../../state/live-store';
import { RehearseButton } from '../rehearsal/rehearse-button';
import { expectedCycle, lastRealRequest } from './expected-cycle';
import { RecentExchanges } from './recent-exchanges';
import './evidence.css';

interface EvidenceProps {
  step: GuideStep;
  setting: ScimSetting;
  progress: StepProgress;
  guide: GuideProgress | null;
}

/** Did it work: what confirms the step, what has been seen, and why nothing comes. */
export function EvidenceColumn({ step, setting, progress, guide }: EvidenceProps) {
  const idp = identityProviderOf(setting.idp);
  const isCurrent = progress.state === 'waiting' || progress.state === 'in trouble';
  return (
    <aside className="evidence" aria-label="Evidence">
      <h2>Evidence</h2>
      <Verdict step={step} progress={progress} idp={idp} />
      <RecentExchanges setting={setting} />
      {isCurrent && guide !== null && <Causes causes={guide.causes} />}
      <RehearseOffer idp={idp} />
    </aside>
  );
}

interface VerdictProps {
  step: GuideStep;
  progress: StepProgress;
  idp: IdentityProvider;
}

function Verdict({ step, progress, idp }: VerdictProps) {
  switch (progress.state) {
    case 'seen':
      return <Seen progress={progress} />;
    case 'by hand':
      return (
        <div className="verdict">
          <p>
            Ticked by hand{progress.at !== null && <RelativeTime at={progress.at} prefix=", " />}.
            {step.evidence.kind !== 'by hand' && ' Traffic that shows it will replace this tick.'}
          </p>
        </div>
      );
    case 'in trouble':
      return (
        <div className="verdict verdict-trouble" role="status">
          <RichText text={progress.trouble?.text ?? 'Something arrived that should not have.'} />
          {progress.exchange !== null && <ExchangeLink sequence={progress.exchange} />}
        </div>
      );
    case 'waiting':
      return <Waiting step={step} rhythm={idp.rhythm} />;
    case 'to do':
      return <ToDo step={step} />;
  }
}

function Seen({ progress }: { progress: StepProgress }) {
  return (
    <div className="verdict verdict-seen">
      {progress.detail !== null && <RichText text={progress.detail} />}
      <p className="muted small">
        {progress.at !== null && <RelativeTime at={progress.at} />}
        {progress.simulated && ' · simulated: the real one will replace it'}
      </p>
      {progress.exchange !== null && <ExchangeLink sequence={progress.exchange} />}
    </div>
  );
}

function ToDo({ step }: { step: GuideStep }) {
  return (
    <div className="to-do">
      <p className="muted small">{confirmedBy(step)}</p>
      {step.expect !== undefined && <Expected expect={step.expect} />}
    </div>
  );
}

function Expected({ expect }: { expect: NonNullable<GuideStep['expect']> }) {
  return (
    <div>
      <div className="waiting-what">
        <RichText text={expect.what} />
      </div>
      <div className="muted small">
        <RichText text={expect.when} />
      </div>
    </div>
  );
}

function ExchangeLink({ sequence }: { sequence: number }) {
  return <Link href={`/requests/${sequence}`}>Show the request</Link>;
}

function confirmedBy({ evidence, expect, tick }: GuideStep): string {
  if (evidence.kind === 'setting') return 'This step is confirmed here by itself.';
  if (evidence.kind === 'exchange')
    return expect === undefined
      ? 'This step is confirmed by traffic.'
      : 'Confirmed by itself when this arrives:';
  if (expect === undefined && tick !== undefined)
    return 'No traffic can show this step: tick it when it is done.';
  return 'No traffic shows this step by itself: tick it when it is done, or go on and let later requests confirm it.';
}

function Waiting({ step, rhythm }: { step: GuideStep; rhythm: Rhythm }) {
  const exchanges = useLive((live) => live.exchanges);
  const last = lastRealRequest(exchanges);
  const next = expectedCycle(exchanges, rhythm);
  return (
    <div className="waiting">
      <span className="pulse" aria-hidden />
      <div>
        <p className="muted small">{step.expect === undefined ? 'Waiting' : 'Waiting for'}</p>
        {step.expect !== undefined && <Expected expect={step.expect} />}
        {last !== null && (
          <p className="muted small">
            Last request <RelativeTime at={last.receivedAt} />
            {next !== null && ` · next cycle expected around ${clock.format(next)}`}
          </p>
        )}
      </div>
    </div>
  );
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

function Causes({ causes }: { causes: Cause[] }) {
  if (causes.length === 0) return null;
  return (
    <section>
      <h2>If nothing comes</h2>
      <ol className="causes">
        {causes.map(({ id, title, remedy }) => (
          <li key={id}>
            <details>
              <summary>
                <RichText text={title} inline />
              </summary>
              <RichText text={remedy} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function RehearseOffer({ idp }: { idp: IdentityProvider }) {
  const hasTraffic = useLive((live) => live.exchanges.some(({ kind }) => kind !== 'refused'));
  const isRunning = useLive((live) => live.simulation?.state === 'running');
  if (hasTraffic || isRunning) return null;
  return (
    <section className="rehearse-offer">
      <p className="muted small">
        No tenant at hand? A simulated {idp.name} plays the same traffic through the same port.
      </p>
      <RehearseButton>Rehearse</RehearseButton>
    </section>
  );
}
