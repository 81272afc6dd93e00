import { counted } from '../../../shared/plural';
import { Button } from '../button';
import type { EvaluationState } from './use-evaluation';

/** What an expression gives everybody, in a sentence; meanwhile how far it is, and a way to stop. */
export function EvaluationWords({ evaluated }: { evaluated: EvaluationState }) {
  const { evaluation, progress, error, isStopped, stop } = evaluated;
  if (error !== null) return error;
  if (progress !== null && progress.lookedAt > 0)
    return (
      <>
        Worked out for {progress.lookedAt.toLocaleString('en')} of{' '}
        {counted(progress.people, 'person', 'people')}.{' '}
        <Button size="small" onClick={stop}>
          Stop
        </Button>
      </>
    );
  if (isStopped) return 'Stopped. Change the expression to work it out again.';
  if (evaluation === null) return '';
  const { people, withValue, withoutValue, failed, distinct, changes } = evaluation;
  if (people === 0) return 'Nobody is here to try it on.';
  const parts = [
    withValue > 0 &&
      `${number(withValue)} get a value, ${distinct === 1 ? 'the same' : `${number(distinct)} different`}`,
    withoutValue > 0 && `${number(withoutValue)} send nothing`,
    failed > 0 && `for ${number(failed)} it fails`,
    changes !== null && `${number(changes.people)} change`,
  ].filter((part) => part !== false);
  return (
    <>
      <b>{people === 1 ? 'On the one person:' : `On all ${number(people)} people:`}</b> {parts.join('; ')}.
    </>
  );
}

function number(count: number): string {
  return count.toLocaleString('en');
}
