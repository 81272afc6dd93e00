/** Who did not arrive by a log: whoever's newest event is a skip or a failure, by cause. */
import type { LogCause, LogEvent, LogFiles, ReadLog } from '../../shared/idp/common/log-file';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';

/** More of a cause are counted, and not listed. */
const mostPeople = 2_000;

export interface MissingPerson {
  name: string;
  keys: string[];
  at: string | null;
  reason: string;
}

export interface MissingByCause extends LogCause {
  people: MissingPerson[];
}

const longestReason = 300;

export async function missingPeople({ events }: ReadLog, { causeOf }: LogFiles): Promise<MissingByCause[]> {
  const newest = new Map<string, LogEvent>();
  for (const event of events) {
    if (event.resourceType === 'User' && event.outcome !== 'other') note(newest, event);
    if (isSliceOver()) await yieldSlice();
  }
  const byCause = new Map<string, MissingByCause>();
  for (const event of newest.values()) {
    if (event.outcome === 'arrived') continue;
    const cause = causeOf(event);
    const held = byCause.get(cause.id) ?? { ...cause, people: [] };
    byCause.set(cause.id, held);
    const { name, keys, at, reason } = event;
    if (held.people.length < mostPeople)
      held.people.push({ name, keys: keys.slice(0, 6), at, reason: reason.slice(0, longestReason) });
  }
  return [...byCause.values()].sort((one, other) => other.people.length - one.people.length);
}

/** Of two events at one time the later line counts. Logs come in either order. */
function note(newest: Map<string, LogEvent>, event: LogEvent): void {
  const key = (event.keys[0] ?? event.name).toLowerCase();
  const known = newest.get(key);
  if (known === undefined || (event.at ?? '') >= (known.at ?? '')) newest.set(key, event);
}

export function peopleIn({ events }: ReadLog): number {
  return new Set(
    events
      .filter(({ resourceType }) => resourceType === 'User')
      .map(({ keys, name }) => (keys[0] ?? name).toLowerCase()),
  ).size;
}
