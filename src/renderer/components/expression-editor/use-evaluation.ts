import { useEffect, useRef, useState } from 'react';
import type { Evaluation, PeopleSource } from '../../../shared/features/laboratory';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import type { ExpressionProblem } from '../../../shared/idp/common/laboratory';
import { stream } from '../../state/api';

export interface EvaluationQuestion {
  /** Id of the identity provider whose language it is. */
  idp: string;
  expression: string;
  people: PeopleSource;
  /** A row to compare with. */
  instead?: AttributeMapping | null;
}

export interface EvaluationState {
  /** The last one that was finished; it stays while the next is worked out, so that nothing jumps. */
  evaluation: Evaluation | null;
  /** While people are looked at. */
  progress: { lookedAt: number; people: number } | null;
  /** What is wrong with the expression as it is now. */
  problem: ExpressionProblem | null;
  /** Why there are no people, or no answer. */
  error: string | null;
  isStopped: boolean;
  stop(): void;
}

type Part = Omit<EvaluationState, 'stop'>;

/** Long enough that a word is typed, short enough that the page seems to answer. */
const pauseMs = 200;
const nothing: Part = { evaluation: null, progress: null, problem: null, error: null, isStopped: false };

/** What an expression gives everybody, anew as it or they change. @param question null while there is none */
export function useEvaluation(question: EvaluationQuestion | null): EvaluationState {
  const [state, setState] = useState(nothing);
  const running = useRef(new AbortController());
  const asked = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (asked === null) {
      setState(nothing);
      return;
    }
    const abort = new AbortController();
    running.current = abort;
    const change = (part: Partial<Part>) => {
      if (!abort.signal.aborted) setState((before) => ({ ...before, ...part }));
    };
    const timer = setTimeout(() => void look(JSON.parse(asked), abort.signal, change), pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);
  return {
    ...state,
    stop() {
      running.current.abort();
      setState((before) => ({ ...before, progress: null, isStopped: true }));
    },
  };
}

async function look(
  question: EvaluationQuestion,
  signal: AbortSignal,
  change: (part: Partial<Part>) => void,
): Promise<void> {
  change({ progress: { lookedAt: 0, people: 0 }, isStopped: false, error: null });
  try {
    for await (const event of stream('laboratory.evaluate', question, signal)) {
      if (event.kind === 'progress') change({ progress: event });
      else if (event.kind === 'refused') change({ problem: event.problem, progress: null });
      else if (event.kind === 'no people') change({ ...nothing, error: event.sentence });
      else change({ evaluation: event.evaluation, progress: null, problem: null });
    }
  } catch (error) {
    change({ progress: null, error: error instanceof Error ? error.message : String(error) });
  }
}
