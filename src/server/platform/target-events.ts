/**
 * What requests did on the platform, as Live tells it. Who came is said by the request itself, so that a first cycle brings
 * a line for each group and none for each person. Kept in memory: it is about now.
 */
import type { ResourceReference } from '../../shared/exchange';
import type { TargetEvent } from '../../shared/platform/target-event';
import type { ExchangeReference } from '../scim/resource-directory';

const mostEvents = 200;

/** How somebody is seen by the platform before and after a change. */
export interface TargetChange {
  person: ResourceReference;
  /** Names of target groups; null where the person is not there. */
  before: readonly string[] | null;
  after: readonly string[] | null;
  /** Names of groups that nobody was in before, and that nobody is in now. */
  created: readonly string[];
  emptied: readonly string[];
}

type WithoutSequence<Event> = Event extends unknown ? Omit<Event, 'sequence'> : never;

interface Kept {
  cause: ExchangeReference | null;
  event: WithoutSequence<TargetEvent>;
}

export class TargetEvents {
  /** Newest first. */
  #kept: Kept[] = [];

  /**
   * @param cause the request; null where there was none
   * @param field that people are grouped by; null for none
   */
  add(change: TargetChange, cause: ExchangeReference | null, field: string | null): void {
    const events = eventsOf(change, field);
    if (events.length === 0) return;
    this.#kept = [...events.reverse().map((event) => ({ cause, event })), ...this.#kept].slice(0, mostEvents);
  }

  /** Newest first, at most 200. */
  list(): TargetEvent[] {
    return this.#kept.map(({ cause, event }) => ({ ...event, sequence: cause?.sequence ?? null }));
  }

  clear(): void {
    this.#kept = [];
  }
}

function eventsOf({ person, before, after, created, emptied }: TargetChange, field: string | null) {
  const events: Kept['event'][] = [];
  for (const group of created) events.push({ kind: 'group created', group, field });
  if (before !== null && after !== null && hasMoved(before, after))
    events.push({ kind: 'moved', person, from: [...before], to: [...after] });
  for (const group of emptied) events.push({ kind: 'group emptied', group, field });
  return events;
}

function hasMoved(before: readonly string[], after: readonly string[]): boolean {
  return before.length !== after.length || before.some((name) => !after.includes(name));
}
