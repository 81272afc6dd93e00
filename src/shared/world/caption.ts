import type { WorldEvent } from './event';
import { displayNameOf } from './person';
import { groupIn, personIn, type World } from './world';

/** What happened, in a sentence without a full stop. @param world before the event */
export function captionOf(event: WorldEvent, world: World): string {
  switch (event.type) {
    case 'hired':
      return `${displayNameOf(event.person)} was hired`;
    case 'group made':
      return `Group ${event.name} was made`;
    case 'group renamed':
      return `Group ${groupIn(world, event.group).name} is now called ${event.name}`;
    case 'group deleted':
      return `Group ${groupIn(world, event.group).name} was deleted`;
    case 'joined':
      return `${nameOf(event.member, world)} joined ${groupIn(world, event.group).name}`;
    case 'left group':
      return `${nameOf(event.member, world)} left ${groupIn(world, event.group).name}`;
    case 'assigned':
      return `${nameOf(event.to, world)} was assigned`;
    case 'unassigned':
      return `${nameOf(event.to, world)} is no longer assigned`;
    default:
      return `${displayNameOf(personIn(world, event.person))} ${verbOf(event)}`;
  }
}

function verbOf(event: Extract<WorldEvent, { person: string }>): string {
  switch (event.type) {
    case 'changed':
      return 'has new details';
    case 'moved':
      return 'moved';
    case 'renamed':
      return 'has a new name';
    case 'left':
      return 'left the company';
    case 'deleted':
      return event.forGood ? 'was deleted for good' : 'was deleted';
    case 'came back':
      return 'came back';
  }
}

/** Of a person or a group. */
export function nameOf(id: string, world: World): string {
  return world.groups.get(id)?.name ?? displayNameOf(personIn(world, id));
}
