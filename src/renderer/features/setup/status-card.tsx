import { ArrowRight } from 'lucide-react';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { RichText } from '../../components/rich-text';
import { State } from '../../components/state';
import { useNow } from '../../state/use-now';
import { statusOf } from './status';
import type { StatusCardProps } from './status-card-props';
import { WaitingCard } from './waiting-card';
import './status-card.css';

/** Did it work? What is expected and when, or what to do where no traffic can show it. */
export function StatusCard(props: StatusCardProps) {
  const now = useNow();
  const status = statusOf(props.step, props.progress, props.guide, now);
  if (status === 'to tick') return <ToTick {...props} />;
  if (status === 'seen' || status === 'by hand') return <Done {...props} />;
  return <WaitingCard {...props} status={status} now={now} />;
}

/** No traffic can show it, or the page shows it by itself. */
function ToTick({ step, onTick }: StatusCardProps) {
  const { evidence } = step;
  const isOurs = evidence.kind === 'setting';
  const until = isOurs ? evidence.until : undefined;
  return (
    <section className="card status status-line" aria-label="Status">
      <State shape="to do">
        {isOurs
          ? `Ticked as soon as ${until ?? 'it is so here'}`
          : 'No traffic shows this step: tick it when done'}
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
