/**
 * What requests did on the platform, as Live tells it. Who came is said by the request itself, so that a first cycle brings
 * a line for each group and none for each person. Kept in memory: it is about now.
 */
import type { ResourceReference } from '../../shared/exchange';
import type { TargetEvent } from '../../shared/platform/target-event';
import type { ExchangeReference } from '../scim/resource-directory';

/** Numbered when it is recorded. */
type Cause = Pick<ExchangeReference, 'sequence'>;

const mostEvents = 200;

/** How somebody was seen by the platform before a change, and is now. */
export interface TargetChange {
  person: ResourceReference;
  /** Names of target groups; null where the person was or is not there. */
  before: readonly string[] | null;
  after: readonly string[] | null;
}

export interface GroupsNow {
  peopleIn(group: string): number;
  /** Field whose value makes the group; null for none. */
  fieldOf(group: string): string | null;
}

type WithoutSequence<Event> = Event extends unknown ? Omit<Event, 'sequence'> : never;

interface Kept {
  cause: Cause | null;
  event: WithoutSequence<TargetEvent>;
}

export class TargetEvents {
  /** Newest first. */
  #kept: Kept[] = [];

  /**
   * @param cause the request; null where there was none
   * @returns whether there was anything to tell
   */
  add(change: TargetChange, cause: Cause | null, groups: GroupsNow): boolean {
    const events = eventsOf(change, groups).map((event) => ({ cause, event }));
    if (events.length > 0) this.#kept = [...events.reverse(), ...this.#kept].slice(0, mostEvents);
    return events.length > 0;
  }

  /** Newest first, at most 200. */
  list(): TargetEvent[] {
    return this.#kept.map(({ cause, event }) => ({ ...event, sequence: cause?.sequence ?? null }));
  }

  /** Whether some request has no number yet: it gets one once all were told that it is recorded. */
  awaitNumber(): boolean {
    return this.#kept.some(({ cause }) => cause?.sequence === null);
  }

  clear(): void {
    this.#kept = [];
  }
}

/** Who is alone in a group that they were not in before has made it. */
function eventsOf(
  { person, before, after }: TargetChange,
  { peopleIn, fieldOf }: GroupsNow,
): Kept['event'][] {
  const came = (after ?? []).filter((name) => !before?.includes(name));
  const gone = (before ?? []).filter((name) => !after?.includes(name));
  const isMove = before !== null && after !== null && came.length + gone.length > 0;
  return [
    ...came
      .filter((name) => peopleIn(name) === 1)
      .map((group) => ({ kind: 'group created' as const, group, field: fieldOf(group) })),
    ...(isMove ? [{ kind: 'moved' as const, person, from: [...before], to: [...after] }] : []),
    ...gone
      .filter((name) => peopleIn(name) === 0)
      .map((group) => ({ kind: 'group emptied' as const, group, field: fieldOf(group) })),
  ];
}
