import { ArrowRight } from 'lucide-react';
import type { RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import type { ExtraGuide, GuideProgress } from '../../../shared/guide';
import { Button } from '../../components/button';
import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { clockTime } from '../../components/time-words';
import { stepsByProof } from './finish';
import { GuideLinks } from './guide-links';
import { AllNotDocumented } from './not-documented';
import { useStepKeys } from './step-keys';
import { isOnlyRehearsed, progressOf } from './steps';
import { StepsFolds } from './steps-folds';

interface ExtraFinishProps {
  way: ExtraGuide;
  progress: GuideProgress | null;
  title: RefObject<HTMLHeadingElement | null>;
  onMove(by: 1 | -1): void;
  onChoose(stepId: string): void;
}

const people = { label: 'See them in the directory', path: '/directory/users' };

/** The end of an extra guide: what is proved, what is only expected, and the way back. */
export function ExtraFinish({ way, progress, title, onMove, onChoose }: ExtraFinishProps) {
  const [, navigate] = useLocation();
  const { next = people } = way.finish;
  const goOn = () => navigate(next.path);
  useStepKeys({
    'next step': () => onMove(1),
    'previous step': () => onMove(-1),
    'go on': goOn,
    copy: () => {},
  });
  const isDone = stepsByProof(way, progress).open.length === 0;
  return (
    <>
      <section className="moment moment-done" aria-labelledby="step-title">
        <h1 id="step-title" ref={title} tabIndex={-1}>
          {titleOf(way, progress, isDone)}
        </h1>
        <p className="moment-lead">
          {isDone ? <RichText text={way.finish.text} inline /> : 'What is open stands below.'}
        </p>
        <Proof way={way} progress={progress} />
        <div className="moment-next">
          <Button kind="primary" size="large" onClick={goOn}>
            {next.label}
            <ArrowRight size={18} aria-hidden />
          </Button>
          <Link href="/setup/finish" className="button button-large">
            What follows
          </Link>
        </div>
      </section>
      <AllNotDocumented way={way} />
      <StepsFolds way={way} progress={progress} onChoose={onChoose} />
      <GuideLinks links={way.links} />
    </>
  );
}

function titleOf(way: ExtraGuide, progress: GuideProgress | null, isDone: boolean): string {
  if (!isDone) return 'Not everything is done yet';
  return isOnlyRehearsed(way, progress) ? 'The rehearsal went through' : way.finish.title;
}

/** What was seen, step by step. */
function Proof({ way, progress }: Pick<ExtraFinishProps, 'way' | 'progress'>) {
  const seen = stepsByProof(way, progress).seen.map(({ id }) => progressOf(progress, id));
  // One request may show several steps, in the same words.
  const told = [...new Map(seen.map((step) => [step.detail, step])).values()];
  return (
    <ul className="moment-proof">
      {told.map(({ stepId, detail, at }) => (
        <li key={stepId}>
          <Mark shape="seen" />
          <span>
            <RichText text={detail ?? ''} inline />
          </span>
          {at !== null && <time dateTime={at}>{clockTime(at)}</time>}
        </li>
      ))}
    </ul>
  );
}
