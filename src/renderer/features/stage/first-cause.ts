/** The first thing to look at when a real tenant is late: what is known here before what can only be guessed of there. */
import type { Cause } from '../../../shared/guide';
import type { StageWords } from '../../../shared/idp/identity-provider';
import type { LiveState } from '../../state/live-state';

/** Rich text. A remedy may name an address: it is for the speaker alone. */
export type FirstCause = Pick<Cause, 'title' | 'remedy'>;

export function firstCause(
  { workbench, tunnel, guide }: Pick<LiveState, 'workbench' | 'tunnel' | 'guide'>,
  { late }: StageWords,
): FirstCause {
  if (workbench !== null && workbench.listener.state !== 'listening')
    return {
      title: 'The workbench is not listening.',
      remedy: 'Look at the dot at the foot of the navigation for the reason.',
    };
  const open = tunnel?.open ?? null;
  if (open !== null && open.phase !== 'reachable')
    return {
      title: 'The tunnel does not lead here at present.',
      remedy: open.trouble?.remedy ?? 'Open **Make it reachable**: it says what became of the tunnel.',
    };
  return guide?.causes.find(({ likely }) => likely) ?? late;
}
