import type { GuideProgress, GuideStep, GuideWay } from '../../../shared/guide';
import { stepsByProof } from './finish';
import { FoldRow } from './fold';

interface StepsFoldsProps {
  way: GuideWay;
  progress: GuideProgress | null;
  onChoose(stepId: string): void;
}

/** The steps of a guide by what stands behind their tick. */
export function StepsFolds({ way, progress, onChoose }: StepsFoldsProps) {
  const { seen, byHand, open } = stepsByProof(way, progress);
  return (
    <div className="card">
      <StepsFold title="Still open" steps={open} onChoose={onChoose} />
      <StepsFold title="Proved by what arrived" steps={seen} onChoose={onChoose} />
      <StepsFold title="Ticked by hand" steps={byHand} onChoose={onChoose} />
    </div>
  );
}

interface StepsFoldProps {
  title: string;
  steps: GuideStep[];
  onChoose(stepId: string): void;
}

function StepsFold({ title, steps, onChoose }: StepsFoldProps) {
  if (steps.length === 0) return null;
  return (
    <FoldRow title={`${title}: ${steps.length}`} about={steps.map((step) => step.title).join(', ')}>
      <ul className="step-links">
        {steps.map((step) => (
          <li key={step.id}>
            <button type="button" className="link-button" onClick={() => onChoose(step.id)}>
              {step.title}
            </button>
          </li>
        ))}
      </ul>
    </FoldRow>
  );
}
