import { useEffect, useState } from 'react';
import type { TracedPerson } from '../../../shared/features/laboratory';
import { call } from '../../state/api';
import type { EvaluationQuestion } from './use-evaluation';

const pauseMs = 200;

/**
 * How a value comes about for one person, anew as anything changes; the last one stays meanwhile.
 * @param person null for the first there is @param tried values in place of the person's own
 * @returns null until it is known, where nobody is there, and where the expression can't be read
 */
export function useTraced(
  { idp, expression, people }: EvaluationQuestion,
  person: string | null,
  tried: Readonly<Record<string, string>>,
): (TracedPerson & { expression: string }) | null {
  const [traced, setTraced] = useState<(TracedPerson & { expression: string }) | null>(null);
  const asked = JSON.stringify({ idp, expression, people, person, tried });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      call('laboratory.trace', JSON.parse(asked), stop.signal).then(
        (answer) => {
          if (answer.problem === null)
            setTraced(answer.traced && { ...answer.traced, expression: JSON.parse(asked).expression });
        },
        () => {
          if (!stop.signal.aborted) setTraced(null);
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return traced;
}
