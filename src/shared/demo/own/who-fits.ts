/** Who in a company may stand in the place of somebody, or of a group, whom it does not have. */
import { displayNameOf } from '../../world/person';
import { peopleAssigned, type World } from '../../world/world';
import { groupsSent } from '../scene';
import type { HappeningField } from './happening-fields';
import type { Reference } from './own-story';

const most = 6;

/** Those of a like name first. @param taken ids of people to whom something happens already */
export function whoFits(
  world: World,
  field: HappeningField | null,
  wanted: Reference | null,
  taken: ReadonlySet<string>,
): Reference[] {
  if (field === null || field === 'text') return [];
  const all = field === 'group' || field === 'toGroup' ? groups(world) : people(world, taken);
  const words = wordsOf(wanted?.name ?? '');
  const likeness = ({ name }: Reference) => wordsOf(name).filter((word) => words.includes(word)).length;
  return all.toSorted((one, other) => likeness(other) - likeness(one)).slice(0, most);
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/\s+/).filter(Boolean);
}

function groups(world: World): Reference[] {
  return groupsSent(world).map(({ id, name }) => ({ id, name }));
}

function people(world: World, taken: ReadonlySet<string>): Reference[] {
  const there = [...peopleAssigned(world)].flatMap((id) => world.people.get(id) ?? []);
  const free = there.filter(({ id, account }) => account === 'enabled' && !taken.has(id));
  return free.map((one) => ({ id: one.id, name: displayNameOf(one) }));
}
