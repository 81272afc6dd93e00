import { useEffect, useRef, useState } from 'react';
import type { Guide, GuideProgress, GuideStep, StepProgress } from '../../../shared/guide';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { StateMark } from '../../components/state-mark';
import { useStepKeys } from './step-keys';
import { allSteps, countedSteps, progressOf, progressText } from './steps';

interface StepsProps {
  guide: Guide;
  progress: GuideProgress | null;
  shown: string;
  onChoose(stepId: string): void;
}

/** The whole way at a glance. Where there is room for one column only, it is folded away until it is asked for. */
export function StepsColumn({ guide, progress, shown, onChoose }: StepsProps) {
  const list = useRef<HTMLElement>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const choose = (stepId: string) => {
    setUnfolded(false);
    onChoose(stepId);
  };
  useStepKeys(list, { ids: allSteps(guide).map(({ id }) => id), shown, choose });

  return (
    <nav className={isUnfolded ? 'steps' : 'steps steps-folded'} aria-label="Steps" ref={list}>
      <header className="steps-head">
        <h2>{guide.title}</h2>
        <p className="muted small">{progressText(guide, progress)}</p>
        <span className="steps-fold">
          <Button onClick={() => setUnfolded(!isUnfolded)} aria-expanded={isUnfolded}>
            All steps
          </Button>
        </span>
      </header>
      {guide.parts.map((part) => (
        <section key={part.title} aria-label={part.title}>
          <h3 className="steps-part">{part.title}</h3>
          {part.steps.map((step) => (
            <StepRow
              key={step.id}
              step={step}
              number={part.extra ? null : countedSteps(guide).indexOf(step) + 1}
              progress={progressOf(progress, step.id)}
              isShown={step.id === shown}
              onChoose={choose}
            />
          ))}
        </section>
      ))}
    </nav>
  );
}

interface StepRowProps {
  step: GuideStep;
  /** Null for an extra, which has no place on the way. */
  number: number | null;
  progress: StepProgress;
  isShown: boolean;
  onChoose(stepId: string): void;
}

function StepRow({ step, number, progress, isShown, onChoose }: StepRowProps) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);

  return (
    <button
      type="button"
      ref={row}
      data-step={step.id}
      data-state={progress.state}
      className={isShown ? 'step step-shown' : 'step'}
      aria-current={isShown ? 'step' : undefined}
      tabIndex={isShown ? 0 : -1}
      onClick={() => onChoose(step.id)}
    >
      <StateMark state={progress.state} number={number} />
      <span className="step-title">{step.title}</span>
      <span className="step-state">
        <StepState progress={progress} />
      </span>
    </button>
  );
}

function StepState({ progress }: { progress: StepProgress }) {
  if (progress.state === 'to do') return null;
  if (progress.state !== 'seen') return progress.state;
  if (progress.simulated) return 'simulated';
  return progress.at === null ? 'seen' : <RelativeTime at={progress.at} />;
}
