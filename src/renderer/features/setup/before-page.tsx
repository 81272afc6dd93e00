import { ArrowRight } from 'lucide-react';
import type { RefObject } from 'react';
import type { ExtraGuide, Guide } from '../../../shared/guide';
import { Button } from '../../components/button';
import { RichText } from '../../components/rich-text';
import { ConsoleNameForm } from './console-name-form';
import { useStepKeys } from './step-keys';
import { lengthText } from './steps';
import { isExtra } from './way-at';

interface BeforePageProps {
  guide: Guide | ExtraGuide;
  title: RefObject<HTMLHeadingElement | null>;
  onNext(): void;
  onMove(by: 1 | -1): void;
}

/** What one needs, before the first step. */
export function BeforePage({ guide, title, onNext, onMove }: BeforePageProps) {
  useStepKeys({
    'next step': () => onMove(1),
    'previous step': () => onMove(-1),
    'go on': onNext,
    copy: () => {},
  });
  return (
    <>
      <header className="step-head">
        <h1 id="step-title" ref={title} tabIndex={-1}>
          {isExtra(guide) ? guide.title : 'Before you start'}
        </h1>
        {isExtra(guide) && (
          <p className="step-lead">
            <RichText text={guide.about} inline />
          </p>
        )}
        <p className="step-lead">{lengthText(guide)}. Have this at hand:</p>
      </header>
      <ul className="card prerequisites">
        {guide.prerequisites.map((prerequisite) => (
          <li key={prerequisite}>
            <RichText text={prerequisite} inline />
          </li>
        ))}
      </ul>
      {!isExtra(guide) && <ConsoleNameForm />}
      <div className="step-forward">
        <Button kind="primary" size="large" onClick={onNext}>
          Begin
          <ArrowRight size={18} aria-hidden />
        </Button>
        <kbd>Enter</kbd>
      </div>
    </>
  );
}
