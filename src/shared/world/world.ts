/** People and groups of a company as they are at one moment, and what an event makes of them. */
import type { WorldEvent } from './event';
import type { Person, PersonDetails } from './person';

/** `deleted` is in the recycle bin; who is deleted for good is not in the world any more. */
export type Account = 'enabled' | 'disabled' | 'deleted';

export interface Employee extends Person {
  account: Account;
}

export interface Group {
  id: string;
  name: string;
  /** Ids of people and of groups, in the order in which they joined. */
  members: readonly string[];
  /** False for one that only distributes mail. */
  isSecurityGroup: boolean;
}

export interface World {
  people: ReadonlyMap<string, Employee>;
  groups: ReadonlyMap<string, Group>;
  /** Ids of people and groups that are assigned to the application. */
  assigned: ReadonlySet<string>;
}

export const emptyWorld: World = { people: new Map(), groups: new Map(), assigned: new Set() };

/**
 * The world after the event; the one before stays as it is.
 * @throws RangeError for an event about somebody who is not there, or who is there already
 */
export function apply(world: World, event: WorldEvent): World {
  switch (event.type) {
    case 'hired':
      return hired(world, event.person);
    case 'changed':
    case 'moved':
    case 'renamed':
      return withPerson(world, changed(personIn(world, event.person), event.changes));
    case 'left':
      return withPerson(world, { ...personIn(world, event.person), account: 'disabled' });
    case 'came back':
      return withPerson(world, { ...personIn(world, event.person), account: 'enabled' });
    case 'deleted':
      return deleted(world, personIn(world, event.person), event.forGood);
    case 'assigned':
      return { ...world, assigned: new Set([...world.assigned, someone(world, event.to)]) };
    case 'unassigned':
      return { ...world, assigned: without(world.assigned, someone(world, event.to)) };
    default:
      return applyToGroup(world, event);
  }
}

type GroupEvent = Extract<WorldEvent, { group: string }>;

function applyToGroup(world: World, event: GroupEvent): World {
  switch (event.type) {
    case 'group made':
      return groupMade(world, event);
    case 'group renamed':
      return withGroup(world, { ...groupIn(world, event.group), name: event.name });
    case 'group deleted':
      return groupDeleted(world, groupIn(world, event.group));
    case 'joined':
      return joined(world, groupIn(world, event.group), someone(world, event.member));
    case 'left group':
      return withGroup(world, leftBy(groupIn(world, event.group), event.member));
  }
}

/** @throws RangeError when there is none */
export function personIn({ people }: World, id: string): Employee {
  const person = people.get(id);
  if (person === undefined) throw new RangeError(`Nobody is called ${id}.`);
  return person;
}

/** @throws RangeError when there is none */
export function groupIn({ groups }: World, id: string): Group {
  const group = groups.get(id);
  if (group === undefined) throw new RangeError(`There is no group ${id}.`);
  return group;
}

/** Everybody assigned, and the direct members of groups that are: nested groups don't count. */
export function peopleAssigned({ people, groups, assigned }: World): Set<string> {
  const ofGroups = [...assigned].flatMap((id) => groups.get(id)?.members ?? []);
  return new Set([...assigned, ...ofGroups].filter((id) => people.has(id)));
}

function someone(world: World, id: string): string {
  return world.groups.has(id) ? id : personIn(world, id).id;
}

function hired(world: World, person: Person): World {
  if (world.people.has(person.id) || world.groups.has(person.id))
    throw new RangeError(`${person.id} is there already.`);
  return withPerson(world, { ...person, account: 'enabled' });
}

function groupMade(world: World, event: Extract<WorldEvent, { type: 'group made' }>): World {
  const { group: id, name, isSecurityGroup } = event;
  if (world.groups.has(id) || world.people.has(id)) throw new RangeError(`${id} is there already.`);
  return withGroup(world, { id, name, members: [], isSecurityGroup });
}

/** What is absent, or undefined, stays. */
function changed(person: Employee, changes: Partial<PersonDetails>): Employee {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...person, ...Object.fromEntries(said) };
}

function withPerson(world: World, person: Employee): World {
  return { ...world, people: new Map(world.people).set(person.id, person) };
}

function withGroup(world: World, group: Group): World {
  return { ...world, groups: new Map(world.groups).set(group.id, group) };
}

function deleted(world: World, person: Employee, forGood: boolean): World {
  if (!forGood) return withPerson(world, { ...person, account: 'deleted' });
  return { ...forgotten(world, person.id), people: withoutKey(world.people, person.id) };
}

function groupDeleted(world: World, { id }: Group): World {
  const left = forgotten(world, id);
  return { ...left, groups: withoutKey(left.groups, id) };
}

/** Whoever is gone is a member of nothing and assigned to nothing. */
function forgotten(world: World, id: string): World {
  const groups = [...world.groups].map(([key, group]) => [key, leftBy(group, id)] as const);
  return { ...world, groups: new Map(groups), assigned: without(world.assigned, id) };
}

function joined(world: World, group: Group, member: string): World {
  if (group.members.includes(member)) return world;
  return withGroup(world, { ...group, members: [...group.members, member] });
}

function leftBy(group: Group, member: string): Group {
  if (!group.members.includes(member)) return group;
  return { ...group, members: group.members.filter((id) => id !== member) };
}

function without(ids: ReadonlySet<string>, id: string): Set<string> {
  return new Set([...ids].filter((one) => one !== id));
}

function withoutKey<Value>(map: ReadonlyMap<string, Value>, key: string): Map<string, Value> {
  return new Map([...map].filter(([one]) => one !== key));
}
