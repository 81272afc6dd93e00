/** The first thing to look at when a real tenant is late: what is known here before what can only be guessed of there. */
import type { Cause } from '../../../shared/guide';
import type { StageWords } from '../../../shared/idp/identity-provider';
import type { LiveState } from '../../state/live-state';

/** Rich text. A remedy may name an address: it is for the speaker alone. */
export type FirstCause = Pick<Cause, 'title' | 'remedy'>;

type Facts = Pick<LiveState, 'workbench' | 'tunnel' | 'guide'>;

/** What is known to stand in the way at this moment; null where nothing is. @param users people who are here: once somebody is, only our side counts */
export function knownCause({ workbench, tunnel, guide }: Facts, users: number): FirstCause | null {
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
  return users > 0 ? null : (guide?.causes.find(({ likely }) => likely) ?? null);
}

/** Of somebody who is late. */
export function firstCause(facts: Facts, users: number, { late }: StageWords): FirstCause {
  return knownCause(facts, users) ?? late;
}
