/** Somebody moves, somebody gets another name, and groups are made in two ways. */
import { newFieldMappings } from '../../platform/fields';
import type { WorldEvent } from '../../world/event';
import { idOfName } from '../../world/id-of-name';
import { namePool } from '../../world/names';
import { displayNameOf } from '../../world/person';
import { oneOf } from '../../world/random';
import type { Employee, World } from '../../world/world';
import { addressesOf } from '../addresses-of';
import type { Beat } from '../demo-story';
import { beat, castOne, groupOf, groupsSent, mentionOf, type Recipe, type Scene, withGroup } from '../scene';

export const mover: Recipe = {
  id: 'mover',
  title: 'Mover',
  tell(scene) {
    const { world, cast, random } = scene;
    // Once for all: a large company has many people to cast from.
    const led = groupsSent(world).flatMap(({ name }) => (headOf(world, name) === undefined ? [] : name));
    const others = (from: string | null) => led.filter((name) => name !== from);
    const person = castOne(
      scene,
      cast.mover,
      ({ department }) => department !== null && others(department).length > 0,
    );
    if (person === undefined)
      return { leftOut: 'There is no second department that somebody could move to.' };
    const from = person.department ?? '';
    const to = cast.moverTo ?? oneOf(random, others(from));
    const name = displayNameOf(person);
    const caption = `${name} moves from ${from} to ${to}`;
    return {
      caption,
      notes:
        'One field is changed in {provider}. What hangs on it follows: the group, the manager, the place.',
      takes: '{cycle}',
      evidence: null,
      beats: [
        beat(caption, {
          says: 'One field changes in {provider}. The platform follows by itself.',
          people: [mentionOf(person, { what: 'Department', from, to })],
          events: [{ type: 'moved', person: person.id, changes: { department: to } }],
        }),
        ...swap(world, person, from, to),
        ...newManager(world, person, to),
        ...newCountry(scene, person),
      ],
    };
  },
};

function headOf(world: World, department: string): Employee | undefined {
  const there = [...world.people.values()].filter(
    (one) => one.department === department && one.account === 'enabled',
  );
  const managers = new Set(there.map(({ manager }) => manager));
  return there.find(({ id }) => managers.has(id)) ?? there[0];
}

function swap(world: World, person: Employee, from: string, to: string): Beat[] {
  const [left, joined] = [groupOf(world, from), groupOf(world, to)];
  if (left === undefined || joined === undefined || !left.members.includes(person.id)) return [];
  const member = person.id;
  return [
    beat(`${displayNameOf(person)} leaves the group ${left.name} and joins ${joined.name}`, {
      says: 'Groups come from {provider} as they are.',
      people: [mentionOf(person, { what: 'Group', from: left.name, to: joined.name })],
      groups: [...withGroup(left, 'left'), ...withGroup(joined, 'joined')],
      events: [
        { type: 'joined', group: joined.id, member },
        { type: 'left group', group: left.id, member },
      ],
    }),
  ];
}

function newManager(world: World, person: Employee, department: string): Beat[] {
  const head = headOf(world, department);
  if (head === undefined || head.id === person.id || head.id === person.manager) return [];
  const before = person.manager === null ? null : world.people.get(person.manager);
  const what = { what: 'Manager', from: before ? displayNameOf(before) : null, to: displayNameOf(head) };
  return [
    beat(`${displayNameOf(person)} reports to ${displayNameOf(head)} now`, {
      people: [mentionOf(person, what)],
      events: [{ type: 'changed', person: person.id, changes: { manager: head.id } }],
    }),
  ];
}

/** To where somebody else works already, with all that belongs to that place. */
function newCountry({ world, random }: Scene, person: Employee): Beat[] {
  const isElsewhere = (one: Employee) =>
    one.country !== null && one.country !== person.country && one.city !== null;
  const elsewhere = [...world.people.values()].filter(isElsewhere);
  if (elsewhere.length === 0 || person.country === null) return [];
  const { office, street, city, state, postalCode, country, usageLocation, timeZone } = oneOf(
    random,
    elsewhere,
  );
  const changes = { office, street, city, state, postalCode, country, usageLocation, timeZone };
  return [
    beat(`${displayNameOf(person)} works in ${city} now`, {
      says: 'Address, country and time zone follow.',
      people: [mentionOf(person, { what: 'City', from: person.city, to: city })],
      events: [{ type: 'moved', person: person.id, changes }],
    }),
  ];
}

export const rename: Recipe = {
  id: 'rename',
  title: 'Rename',
  tell(scene) {
    const { world, cast, random, company } = scene;
    const person = castOne(scene, cast.renamed);
    if (person === undefined) return { leftOut: 'Nobody is left who could get another name.' };
    const familyName = cast.renamedTo ?? oneOf(random, oneOf(random, namePool).family);
    const before = displayNameOf(person);
    const changes = { familyName, ...addressesOf(idOfName(person.givenName, familyName), person) };
    const after = { ...person, ...changes };
    return {
      caption: `${before} is called ${displayNameOf(after)} now, and the company gets another domain`,
      notes:
        'The account is found again by its id, not by its name: it stays the same account, with everything in it.',
      takes: '{cycle}',
      evidence: null,
      beats: [
        beat(`${before} marries and is called ${displayNameOf(after)} now`, {
          says: 'Name and address change; it stays the same account.',
          people: [mentionOf(after, { what: 'Name', from: before, to: displayNameOf(after) })],
          events: [{ type: 'renamed', person: person.id, changes }],
        }),
        ...newDomain(world, company.domain, after),
      ],
    };
  },
};

/** More people than that would only be a long wait. */
const mostMovedToDomain = 60;

function newDomain(world: World, domain: string, renamed: Employee): Beat[] {
  const to = `${domain.split('.')[0]}-group.example`;
  const people = [...new Map(world.people).set(renamed.id, renamed).values()];
  const moved = people.filter(
    ({ account, userName }) => account === 'enabled' && userName.endsWith(`@${domain}`),
  );
  if (moved.length === 0 || moved.length > mostMovedToDomain) return [];
  const other = (text: string | null) => text?.replace(`@${domain}`, `@${to}`) ?? null;
  const events = moved.map(
    ({ id, userName, mail }): WorldEvent => ({
      type: 'renamed',
      person: id,
      changes: { userName: other(userName) ?? userName, mail: other(mail) },
    }),
  );
  return [
    beat(`The company gets another domain: ${to}`, {
      says: 'Everybody signs in with another address, and nobody is there twice.',
      events,
    }),
  ];
}

export const mirror: Recipe = {
  id: 'groups',
  title: 'Two kinds of groups',
  tell({ world }) {
    const groups = groupsSent(world);
    const departments = new Set([...world.people.values()].flatMap(({ department }) => department ?? []));
    if (groups.length === 0 || departments.size < 2)
      return { leftOut: 'It takes groups and at least two departments.' };
    const byField = {
      fieldMappings: [...newFieldMappings],
      grouping: { byField: 'Department' },
      fixedGroup: null,
    };
    return {
      caption: 'Groups as {provider} has them, or one for each department',
      notes:
        'Nothing is changed in {provider}. The SCIM setting decides: mirror the groups that come, or make one for each value of a field.',
      takes: null,
      evidence: null,
      beats: [
        beat(`Mirrored: the ${groups.length} groups of {provider}, as they are`, {
          says: 'Whoever looks after them looks after them in {provider}.',
          groups: groups.slice(0, 4).flatMap((group) => withGroup(group, null)),
          cues: [{ kind: 'setting', change: { grouping: 'mirror', fixedGroup: null } }],
        }),
        beat(`By a field: one group for each of the ${departments.size} departments`, {
          says: 'Nobody keeps members: who changes department changes group.',
          cues: [{ kind: 'setting', change: byField }],
        }),
        beat('Back to the groups of {provider}', {
          says: 'It is one choice in the SCIM setting, and nothing was sent again.',
          groups: groups.slice(0, 4).flatMap((group) => withGroup(group, null)),
          cues: [{ kind: 'setting', change: { grouping: 'mirror', fixedGroup: null } }],
        }),
      ],
    };
  },
};
