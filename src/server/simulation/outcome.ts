/** What a rehearsal has come to so far, counted from the changes of its directory. */
import type { SimulationOutcome } from '../../shared/simulation';
import type { DirectoryEvent, ResourceEvent } from '../directory/change-feed';
import { isActive } from '../resource/summary';

export const nothingYet: SimulationOutcome = { people: 0, left: 0, groups: 0 };

export function withChanges(outcome: SimulationOutcome, event: DirectoryEvent): SimulationOutcome {
  return event.kind === 'cleared' ? nothingYet : event.resources.reduce(withChange, outcome);
}

function withChange(outcome: SimulationOutcome, { before, after }: ResourceEvent): SimulationOutcome {
  const { people, left, groups } = outcome;
  const resourceType = (after ?? before)?.resourceType;
  if (resourceType === 'Group') return { ...outcome, groups: groups + came(before, after) };
  if (resourceType !== 'User') return outcome;
  return { ...outcome, people: people + came(before, after), left: left + wentAway(before, after) };
}

function came(before: unknown, after: unknown): number {
  return before === null && after !== null ? 1 : 0;
}

/** Deactivated or deleted, and only once: who is deleted while inactive had left before. Who is active again is back. */
function wentAway(before: ResourceEvent['before'], after: ResourceEvent['after']): number {
  const was = before !== null && isActive(before);
  const is = after !== null && isActive(after);
  if (was && !is) return 1;
  return before !== null && !was && is ? -1 : 0;
}
