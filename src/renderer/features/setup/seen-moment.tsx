import { ArrowRight, ExternalLink as ExternalLinkIcon } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { Link } from 'wouter';
import type { GuideStep, SeenWords, StepProgress } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { Button } from '../../components/button';
import { ExternalLink } from '../../components/external-link';
import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { exactTime } from '../../components/time-words';
import { Wire } from '../../components/wire';
import { useLive } from '../../state/live-store';
import { evidenceOf } from './status';
import './moment.css';

interface SeenMomentProps {
  step: GuideStep;
  words: SeenWords;
  progress: StepProgress;
  idp: IdentityProvider;
  /** "Next: check the mappings". */
  nextLabel: string;
  onNext(): void;
  title: RefObject<HTMLHeadingElement | null>;
}

/** It worked: the largest thing that this page ever says, with what shows it and what is left to press. */
export function SeenMoment({ step, words, progress, idp, nextLabel, onNext, title }: SeenMomentProps) {
  const exchanges = useLive((live) => live.exchanges);
  const lines = useMemo(() => evidenceOf(step, progress, exchanges), [step, progress, exchanges]);
  return (
    <section className="moment" aria-labelledby="step-title">
      <Wire
        from={progress.simulated ? `Simulated ${idp.shortName}` : idp.shortName}
        state="seen"
        size="large"
      />
      <h1 id="step-title" ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <p className="moment-lead">
        <RichText text={words.text} inline />
        {progress.simulated && ' It was a rehearsal: the real one will replace it.'}
      </p>
      <ul className="moment-proof">
        {lines.length === 0 && progress.detail !== null && (
          <li>
            <Mark shape="seen" />
            <span>
              <RichText text={progress.detail} inline />
            </span>
          </li>
        )}
        {lines.map(({ text, at, exchange, client }) => (
          <li key={exchange}>
            <Mark shape="seen" />
            <span>
              <RichText text={text} inline />
              {client !== undefined && <span className="moment-client"> from {client}</span>}
            </span>
            <Link href={`/requests/${exchange}`} title="Show the request">
              <time dateTime={at} title={exactTime(at)}>
                {seconds.format(new Date(at))}
              </time>
            </Link>
          </li>
        ))}
      </ul>
      {words.left !== undefined && <LeftToPress left={words.left} step={step} vendor={idp.shortName} />}
      <div className="moment-next">
        <Button kind="primary" size="large" onClick={onNext}>
          {nextLabel}
          <ArrowRight size={18} aria-hidden />
        </Button>
        <kbd>Enter</kbd>
      </div>
    </section>
  );
}

const seconds = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

interface LeftToPressProps {
  left: NonNullable<SeenWords['left']>;
  step: GuideStep;
  vendor: string;
}

function LeftToPress({ left, step, vendor }: LeftToPressProps) {
  return (
    <div className="moment-left">
      <span className="sketch-button">{left.press}</span>
      <span>
        <RichText text={left.text} inline />
      </span>
      {step.link !== undefined && (
        <ExternalLink href={step.link.url} className="sketch-link">
          Open in {vendor}
          <ExternalLinkIcon size={14} aria-hidden />
        </ExternalLink>
      )}
    </div>
  );
}
