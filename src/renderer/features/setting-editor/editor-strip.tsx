import { ArrowLeft, X } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../components/button';
import { type EditorStep, stepPath, stepsOf, stepTitles } from './places';
import type { Editor } from './use-editor';
import '../setup/progress-strip.css';

interface EditorStripProps {
  editor: Pick<Editor, 'which' | 'isNew' | 'draft' | 'setting' | 'isDirty'>;
  step: EditorStep;
}

/** Where one is among the steps, and the ways to the others. */
export function EditorStrip({ editor: { which, isNew, draft, setting, isDirty }, step }: EditorStripProps) {
  const [, navigate] = useLocation();
  const steps = stepsOf(which);
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const close = isNew ? '/' : '/settings/fields';
  return (
    <header className="strip setting-strip">
      <div className="strip-line">
        <Button
          kind="quiet"
          size="small"
          aria-label={before === undefined ? 'Back' : `Back to ${stepTitles[before].toLowerCase()}`}
          onClick={() => navigate(before === undefined ? close : stepPath(which, before))}
        >
          <ArrowLeft size={16} aria-hidden />
        </Button>
        <span className="strip-words">
          <b>{isNew ? 'New SCIM setting' : 'SCIM setting'}</b>
          {draft.name.trim() !== '' && (
            <>
              {' · '}
              <bdi>{draft.name}</bdi>
            </>
          )}
          {' · '}
          {stepTitles[step].toLowerCase()}
          {isDirty && setting !== null && ' · not saved'}
        </span>
        <Button kind="quiet" size="small" onClick={() => navigate(close)}>
          Close
          <X size={16} aria-hidden />
        </Button>
      </div>
      <ol className="strip-steps" aria-label="Steps">
        {steps.map((one, index) => (
          <Segment
            key={one}
            {...{ which, one }}
            isCurrent={one === step}
            isDone={index < at}
            isReachable={one !== 'token'}
          />
        ))}
      </ol>
    </header>
  );
}

interface SegmentProps {
  which: string;
  one: EditorStep;
  isCurrent: boolean;
  isDone: boolean;
  isReachable: boolean;
}

function Segment({ which, one, isCurrent, isDone, isReachable }: SegmentProps) {
  const title = stepTitles[one];
  const name = <span>{title}</span>;
  return (
    <li
      data-state={isDone ? 'seen' : undefined}
      aria-current={isCurrent ? 'step' : undefined}
      className="setting-segment"
    >
      {isReachable ? <Link href={stepPath(which, one)}>{name}</Link> : name}
    </li>
  );
}
