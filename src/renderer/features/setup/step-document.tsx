import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { GuideStep, StepProgress } from '../../../shared/guide';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RichText } from '../../components/rich-text';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';
import { ClickPath } from './click-path';
import { Instructions } from './instructions';
import { StepValues } from './step-values';
import { isDone } from './steps';
import { Variants } from './variants';
import './document.css';

type Opened = 'why' | 'slips' | 'variants' | null;

interface StepDocumentProps {
  step: GuideStep;
  setting: ScimSetting;
  progress: StepProgress;
  /** Stands before the first step. */
  before?: ReactNode;
  /** The page must not go on by itself while something is open. */
  onOpen(isOpen: boolean): void;
  onNext: (() => void) | null;
}

/** One instruction at a time, with the value to paste beside it. */
export function StepDocument({ step, setting, progress, before, onOpen, onNext }: StepDocumentProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const open = (what: Opened) => {
    const next = opened === what ? null : what;
    setOpened(next);
    onOpen(next !== null);
  };

  return (
    <article className="document" aria-labelledby="step-title">
      <div className="document-inner">
        {before}
        <h1 id="step-title">{step.title}</h1>
        <ClickPath where={step.where} link={step.link} page={step.page} />
        <Instructions instructions={step.instructions} />
        {step.warning !== undefined && (
          <div className="note">
            <RichText text={step.warning} />
          </div>
        )}
        {step.values !== undefined && <StepValues values={step.values} setting={setting} />}
        <div className="document-actions">
          <TickButton step={step} settingId={setting.id} progress={progress} />
          {isDone(progress) && onNext !== null && (
            <Button kind="primary" onClick={onNext}>
              Next step
            </Button>
          )}
        </div>
        <div className="disclosures">
          {step.variants.length > 0 && (
            <Disclosure isOpen={opened === 'variants'} onToggle={() => open('variants')}>
              My screen looks different
            </Disclosure>
          )}
          <Disclosure isOpen={opened === 'slips'} onToggle={() => open('slips')}>
            What usually goes wrong
          </Disclosure>
          <Disclosure isOpen={opened === 'why'} onToggle={() => open('why')}>
            Why this step?
          </Disclosure>
        </div>
        {opened !== null && (
          <InSight key={opened}>
            {opened === 'variants' && <Variants variants={step.variants} />}
            {opened === 'slips' && <Slips slips={step.slips} />}
            {opened === 'why' && (
              <div className="opened">
                <RichText text={step.why} />
              </div>
            )}
          </InSight>
        )}
      </div>
    </article>
  );
}

/** What was opened stands below the buttons, where there may be no room left. */
function InSight({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <div ref={box}>{children}</div>;
}

function Disclosure({
  isOpen,
  onToggle,
  children,
}: {
  isOpen: boolean;
  onToggle(): void;
  children: ReactNode;
}) {
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <Button kind="quiet" onClick={onToggle} aria-expanded={isOpen}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      {children}
    </Button>
  );
}

function Slips({ slips }: { slips: GuideStep['slips'] }) {
  return (
    <dl className="opened slips">
      {slips.map(({ symptom, remedy }) => (
        <div key={symptom}>
          <dt>
            <RichText text={symptom} />
          </dt>
          <dd>
            <RichText text={remedy} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Ticks what no traffic can show, and takes such a tick back. What was seen can't be unseen. */
function TickButton({
  step,
  settingId,
  progress,
}: {
  step: GuideStep;
  settingId: string;
  progress: StepProgress;
}) {
  if (progress.state === 'seen' || (step.tick === undefined && progress.state !== 'by hand')) return null;
  const done = progress.state !== 'by hand';
  const tick = () =>
    call('guide.tick', { settingId, stepId: step.id, done }).catch(showFailure('The step was not ticked'));
  return (
    <Button kind={done ? 'primary' : 'quiet'} onClick={tick}>
      {done ? step.tick : 'Take the tick back'}
    </Button>
  );
}
