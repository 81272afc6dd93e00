import { ArrowLeft, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GuideProgress, GuideWay } from '../../../shared/guide';
import { Button } from '../../components/button';
import { finish } from './places';
import { countedSteps, isDone, progressOf } from './steps';
import './progress-strip.css';

interface ProgressStripProps {
  guide: GuideWay;
  progress: GuideProgress | null;
  /** Where the reader is. */
  place: string;
  isOpen: boolean;
  onOpen(): void;
  onBack: (() => void) | null;
  /** This server or the platform; null where the guide is for this server alone. */
  destination: ReactNode;
}

/** How far it is, one segment a step; the way back, and all steps. */
export function ProgressStrip(props: ProgressStripProps) {
  const { guide, progress, place, isOpen, onOpen, onBack, destination } = props;
  return (
    <header className="strip">
      <div className="strip-line">
        <Button
          kind="quiet"
          size="small"
          aria-label="Step back"
          disabled={onBack === null}
          onClick={onBack ?? undefined}
        >
          <ArrowLeft size={16} aria-hidden />
        </Button>
        <span className="strip-words">
          <b>{guide.title}</b> · {placeWords(guide, progress, place)}
        </span>
        {destination}
        <Button kind="quiet" size="small" aria-expanded={isOpen} aria-haspopup="dialog" onClick={onOpen}>
          All steps
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <ol className="strip-steps" aria-label="Steps">
        {countedSteps(guide).map(({ id, title }) => {
          const { state } = progressOf(progress, id);
          return (
            <li
              key={id}
              data-state={state}
              title={`${title}: ${state}`}
              aria-current={id === place ? 'step' : undefined}
            >
              <span className="visually-hidden">
                {title}: {state}
              </span>
            </li>
          );
        })}
      </ol>
    </header>
  );
}

function placeWords(guide: GuideWay, progress: GuideProgress | null, place: string): string {
  const steps = countedSteps(guide);
  const index = steps.findIndex(({ id }) => id === place);
  if (index >= 0) return `step ${index + 1} of ${steps.length}`;
  const done = steps.filter(({ id }) => isDone(progressOf(progress, id))).length;
  if (place === finish && done === steps.length) return `all ${steps.length} steps done`;
  return `${done} of ${steps.length} done`;
}
