/** What is asked about baselines at present: at most one question, with what it is about. */
import { create } from 'zustand';
import type { CallInput, CallOutput } from '../../../shared/contract';
import type { BaselineSummary } from '../../../shared/features/baseline';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';

export type Source = CallInput<'baseline.save'>['from'];

export type Question =
  | { kind: 'save'; from: Source; proposed: string }
  | { kind: 'rename'; baseline: BaselineSummary }
  | { kind: 'remove'; baseline: BaselineSummary }
  | { kind: 'import' }
  | { kind: 'reset'; settingId: string; look: CallOutput<'baseline.look'> };

export const useAsked = create<{ question: Question | null }>()(() => ({ question: null }));

export function ask(question: Question | null): void {
  useAsked.setState({ question });
}

export function endQuestion(): void {
  ask(null);
}

/** Looks first at what would go, so that the question says it in numbers. */
export function askReset(): void {
  const { settingId } = useLive.getState();
  if (settingId === null) return;
  void call('baseline.look', { settingId }).then(
    (look) => ask({ kind: 'reset', settingId, look }),
    showFailure('Nothing was reset'),
  );
}
