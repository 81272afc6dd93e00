import { callerWithinText } from '../../../shared/idp/name-within-text';
import { Button } from '../../components/button';
import { useLive } from '../../state/live-store';
import { ReachPanel } from '../tunnel/reach-panel';
import { StatusCard } from './status-card';
import type { StatusCardProps } from './status-card-props';
import { isDone } from './steps';

/** The step that is done here and not in another console: what can be done stands on it, with what came of it. */
export function ReachStep(props: StatusCardProps) {
  const { idp, progress, nextLabel, onNext } = props;
  const isLocal = useLive((live) => live.workbench?.baseUrlIsLocal ?? true);
  const bySomethingElse = isDone(progress) && (isLocal || progress.state === 'by hand');
  return (
    <>
      <ReachPanel
        forward={{
          label: nextLabel,
          vendor: callerWithinText(idp),
          isDone: isDone(progress) && !bySomethingElse,
          onForward: onNext,
        }}
      />
      {bySomethingElse && <StatusCard {...props} />}
      {!isDone(progress) && <WithoutIt {...props} />}
    </>
  );
}

/** A rehearsal needs none, and neither does an identity provider in the same network. */
function WithoutIt({ step, idp, onTick }: StatusCardProps) {
  return (
    <section className="status-without" aria-label="Status">
      <p>A rehearsal needs no public address, and neither does {callerWithinText(idp)} on this network.</p>
      <Button kind="quiet" onClick={onTick}>
        {step.tick}, go on
      </Button>
    </section>
  );
}
