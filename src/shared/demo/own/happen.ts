/** One happening of a story in a company as it is by then: the events of the world, and how it is told. */
import type { WorldEvent } from '../../world/event';
import { idOfName } from '../../world/id-of-name';
import { displayNameOf, type PersonDetails } from '../../world/person';
import type { Employee, Group } from '../../world/world';
import { addressesOf } from '../addresses-of';
import type { Mentioned } from '../demo-state';
import { newcomer } from '../newcomer';
import { castOne, groupOf, mentionOf, type Scene, withGroup } from '../scene';
import { fieldsOf, type HappeningField, nameParts } from './happening-fields';
import type { Happening, HappeningKind, Reference } from './own-story';
import type { Untold } from './untold';

/** What was chosen, looked up in the company. */
interface Chosen {
  person: Employee;
  manager: Employee;
  group: Group | null;
  toGroup: Group | null;
  text: string;
}

/** What comes of it. */
export interface Told {
  caption: string;
  people: Mentioned['people'];
  groups: Mentioned['groups'];
  events: WorldEvent[];
}

export function happen(happening: Happening, scene: Scene): Told | Untold {
  const missing = missingIn(happening, scene);
  if (missing !== null) return missing;
  const { world } = scene;
  const group = (one: Reference | null) => world.groups.get(one?.id ?? '') ?? null;
  const chosen = {
    person: world.people.get(happening.person?.id ?? ''),
    manager: world.people.get(happening.manager?.id ?? ''),
    group: group(happening.group),
    toGroup: group(happening.toGroup),
    text: happening.text.trim(),
  };
  // What a kind asks for is there by now; what it does not ask for, it does not read.
  const told = tellers[happening.kind](chosen as Chosen, scene);
  return 'events' in told && happening.caption.trim() !== ''
    ? { ...told, caption: happening.caption.trim() }
    : told;
}

function missingIn(happening: Happening, { world, company }: Scene): Untold | null {
  for (const { field, label, optional } of fieldsOf(happening.kind)) {
    const value = happening[field];
    if (value === null || (typeof value === 'string' && value.trim() === '')) {
      if (optional === undefined) return { sentence: `“${label}” is not filled in yet.`, field };
      continue;
    }
    if (typeof value === 'string') continue;
    const there = field === 'group' || field === 'toGroup' ? world.groups : world.people;
    if (there.has(value.id)) continue;
    const what = there === world.groups ? 'No group of' : 'Nobody at';
    return { sentence: `${what} ${company.name} is called ${value.name || value.id} by then.`, field };
  }
  return null;
}

type Teller = (chosen: Chosen, scene: Scene) => Told | Untold;

const tellers: Record<HappeningKind, Teller> = {
  joins,
  department: ({ person, text }) =>
    changed(person, 'moved', `${nameOf(person)} moves to ${text}`, { department: text }, [
      'Department',
      person.department,
      text,
    ]),
  manager: ({ person, manager }, { world }) => {
    const before = world.people.get(person.manager ?? '');
    const to = displayNameOf(manager);
    return changed(person, 'moved', `${nameOf(person)} reports to ${to} now`, { manager: manager.id }, [
      'Manager',
      before === undefined ? null : displayNameOf(before),
      to,
    ]);
  },
  country,
  group: swapped,
  renamed,
  leaves: ({ person }) =>
    person.account === 'enabled'
      ? told(
          `${nameOf(person)} leaves the company`,
          [{ type: 'left', person: person.id }],
          [mentionOf(person, { what: 'Status', from: 'Active', to: 'Inactive' })],
        )
      : untold(`${nameOf(person)} has left already.`),
  back: ({ person }) =>
    person.account === 'enabled'
      ? untold(`${nameOf(person)} is here: who comes back has left before.`)
      : told(
          `${nameOf(person)} comes back`,
          [{ type: 'came back', person: person.id }],
          [mentionOf(person, { what: 'Status', from: 'Inactive', to: 'Active' })],
        ),
  deleted: ({ person }) =>
    told(
      `${nameOf(person)} is deleted`,
      [{ type: 'deleted', person: person.id, forGood: true }],
      [mentionOf(person, { what: 'Status', from: null, to: 'deleted' })],
    ),
  'group renamed': ({ group, text }, { world }) => {
    if (group === null) return untold('No group is chosen.', 'group');
    if ([...world.groups.values()].some(({ name }) => name === text))
      return untold(`There is a group ${text} already.`, 'text');
    const events: WorldEvent[] = [{ type: 'group renamed', group: group.id, name: text }];
    return told(
      `The group ${group.name} is called ${text} now`,
      events,
      [],
      withGroup({ ...group, name: text }, null),
    );
  },
  'group deleted': ({ group }) =>
    group === null
      ? untold('No group is chosen.', 'group')
      : told(
          `The group ${group.name} is deleted`,
          [{ type: 'group deleted', group: group.id }],
          [],
          withGroup(group, null),
        ),
};

const nameOf = displayNameOf;

function told(
  caption: string,
  events: WorldEvent[],
  people: Told['people'] = [],
  groups: Told['groups'] = [],
): Told {
  return { caption, events, people, groups };
}

function untold(sentence: string, field: HappeningField | null = 'person'): Untold {
  return { sentence, field };
}

function changed(
  person: Employee,
  type: 'moved' | 'renamed',
  caption: string,
  changes: Partial<PersonDetails>,
  [what, from, to]: [what: string, from: string | null, to: string],
): Told | Untold {
  if (from === to) return untold(`${nameOf(person)} has that already: ${what.toLowerCase()} ${to}.`, 'text');
  return told(caption, [{ type, person: person.id, changes }], [mentionOf(person, { what, from, to })]);
}

function joins({ text, toGroup }: Chosen, scene: Scene): Told | Untold {
  const { givenName, familyName } = nameParts(text);
  if (familyName === '') return untold('It takes a first and a last name.', 'text');
  const id = idOfName(givenName, familyName);
  const { world, company } = scene;
  if (world.people.has(id) || world.groups.has(id))
    return untold(`Somebody called ${text} is here already.`, 'text');
  if (castOne({ ...scene, used: new Set() }, undefined) === undefined)
    return untold('Nobody is here whom somebody could join.', null);
  const address = `${id}@${company.domain}`;
  if (isTaken(address, scene)) return untold(`${address} belongs to somebody else.`, 'text');
  const department =
    toGroup !== null && groupOf(world, toGroup.name) === toGroup ? { department: toGroup.name } : {};
  const own = { id, givenName, familyName, userName: address, mail: address, manager: null, ...department };
  const { person } = newcomer(scene, own);
  const into = toGroup === null ? [] : [{ type: 'joined' as const, group: toGroup.id, member: id }];
  const isInScope = toGroup !== null && world.assigned.has(toGroup.id);
  const events: WorldEvent[] = [
    { type: 'hired', person },
    ...into,
    ...(isInScope ? [] : [{ type: 'assigned' as const, to: id }]),
  ];
  const caption = toGroup === null ? `${text} joins` : `${text} joins, and is in ${toGroup.name} at once`;
  const people = [mentionOf({ ...person, account: 'enabled' })];
  return told(caption, events, people, withGroup(toGroup ?? undefined, 'joined'));
}

function country({ person, text }: Chosen, { world }: Scene): Told | Untold {
  const code = text.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return untold(`${text} is no country of two letters.`, 'text');
  const colleague = [...world.people.values()].find(
    (one) => one.usageLocation === code && one.city !== null && one.id !== person.id,
  );
  const place = colleague === undefined ? { country: code } : placeOf(colleague);
  const to = colleague?.city ?? code;
  const changes = { ...place, usageLocation: code };
  return changed(person, 'moved', `${nameOf(person)} works in ${to} now`, changes, [
    'Country',
    person.usageLocation,
    code,
  ]);
}

function placeOf(colleague: Employee) {
  const { office, street, city, state, postalCode, country: name, timeZone } = colleague;
  return { office, street, city, state, postalCode, country: name, timeZone };
}

function swapped({ person, group, toGroup }: Chosen): Told | Untold {
  if (group === null && toGroup === null) return untold('Choose a group to leave or to join.', 'toGroup');
  if (group?.id === toGroup?.id) return untold('Both are the same group.', 'toGroup');
  if (group !== null && !group.members.includes(person.id))
    return untold(`${nameOf(person)} is not in ${group.name}.`, 'group');
  if (toGroup?.members.includes(person.id))
    return untold(`${nameOf(person)} is in ${toGroup.name} already.`, 'toGroup');
  const member = person.id;
  const events: WorldEvent[] = [
    ...(toGroup === null ? [] : [{ type: 'joined' as const, group: toGroup.id, member }]),
    ...(group === null ? [] : [{ type: 'left group' as const, group: group.id, member }]),
  ];
  const words = [
    group === null ? '' : `leaves ${group.name}`,
    toGroup === null ? '' : `joins ${toGroup.name}`,
  ];
  return told(
    `${nameOf(person)} ${words.filter(Boolean).join(' and ')}`,
    events,
    [mentionOf(person, { what: 'Group', from: group?.name ?? null, to: toGroup?.name ?? null })],
    [...withGroup(group ?? undefined, 'left'), ...withGroup(toGroup ?? undefined, 'joined')],
  );
}

function renamed({ person, text }: Chosen, scene: Scene): Told | Untold {
  const changes = { familyName: text, ...addressesOf(idOfName(person.givenName, text), person) };
  if (changes.userName !== person.userName && isTaken(changes.userName, scene))
    return untold(`${changes.userName} belongs to somebody else.`, 'text');
  const after = { ...person, ...changes };
  return changed(after, 'renamed', `${nameOf(person)} is called ${nameOf(after)} now`, changes, [
    'Name',
    nameOf(person),
    nameOf(after),
  ]);
}

function isTaken(userName: string, { world }: Scene): boolean {
  const wanted = userName.toLowerCase();
  return [...world.people.values()].some((one) => one.userName.toLowerCase() === wanted);
}
