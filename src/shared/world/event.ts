import type { z } from 'zod';
import type { otherEvents } from './event-schema';
import type { Person } from './person';

/** Beside the person who is hired, whose form differs between a data pack and the world. */
type OtherEvent = z.output<(typeof otherEvents)[number]>;

export type WorldEvent = { type: 'hired'; person: Person } | OtherEvent;

/** A person or a group that an event concerns. */
export interface Concerned {
  kind: 'person' | 'group';
  id: string;
}

/** In the order in which one looks at them: a membership first of all changes the group. */
export function concernedBy(event: WorldEvent, isGroup: (id: string) => boolean): Concerned[] {
  const either = (id: string): Concerned => ({ kind: isGroup(id) ? 'group' : 'person', id });
  switch (event.type) {
    case 'hired':
      return [{ kind: 'person', id: event.person.id }];
    case 'group made':
    case 'group renamed':
    case 'group deleted':
      return [{ kind: 'group', id: event.group }];
    case 'joined':
    case 'left group':
      return [{ kind: 'group', id: event.group }, either(event.member)];
    case 'assigned':
    case 'unassigned':
      return [either(event.to)];
    default:
      return [{ kind: 'person', id: event.person }];
  }
}
