/** What a chapter is made of: the company as it is by then, who may be cast, and what the provider can do. */
import type { MappingMistake } from '../simulation';
import type { WorldEvent } from '../world/event';
import { displayNameOf } from '../world/person';
import { oneOf } from '../world/random';
import type { Cast } from '../world/story';
import { type Employee, type Group, peopleAssigned, type World } from '../world/world';
import type { Mentioned } from './demo-state';
import type { Beat, DemoChapter } from './demo-story';
import type { UntoldHappening } from './own/untold';

export interface Scene {
  company: { name: string; domain: string };
  world: World;
  random: () => number;
  /** Who was in a chapter before: everybody has one story. */
  used: Set<string>;
  /** Whom the company itself proposes. */
  cast: Cast;
  zones: ZonesKnown | null;
}

/** What is needed to tell of time zones; null where the provider sends none. */
export interface ZonesKnown extends MappingMistake {
  /** Name and number of zones by alpha-2 code, of countries with several. */
  manyZones: ReadonlyMap<string, { name: string; zones: number }>;
  /** The zone where somebody is; null where it can't be told. */
  zoneOf(person: Employee): string | null;
}

/** A chapter, or why it can't be told. */
export type Telling = (Omit<DemoChapter, 'id' | 'title'> | { leftOut: string }) & {
  /** What of a chapter of one's own does not happen in this company. */
  untold?: readonly UntoldHappening[];
};

export interface Recipe {
  id: string;
  title: string;
  tell(scene: Scene): Telling;
}

/** Somebody who is there, works, and had no chapter yet. The one whom the company proposes, where that one is free. */
export function castOne(
  scene: Scene,
  wanted: string | undefined,
  fits: (person: Employee) => boolean = () => true,
) {
  const { world, used, random } = scene;
  const there = [...peopleAssigned(world)].flatMap((id) => world.people.get(id) ?? []);
  const free = there.filter((one) => one.account === 'enabled' && one.mail !== null && !used.has(one.id));
  const managers = new Set(there.map(({ manager }) => manager));
  const fitting = free.filter(fits);
  const ordinary = fitting.filter(({ id }) => !managers.has(id));
  const chosen =
    fitting.find(({ id }) => id === wanted) ??
    (fitting.length === 0 ? undefined : oneOf(random, ordinary.length > 0 ? ordinary : fitting));
  if (chosen !== undefined) used.add(chosen.id);
  return chosen;
}

/** Groups that are sent: assigned, and with members of their own. */
export function groupsSent({ groups, assigned }: World): Group[] {
  return [...groups.values()].filter(({ id, isSecurityGroup }) => isSecurityGroup && assigned.has(id));
}

export function groupOf(world: World, department: string | null): Group | undefined {
  return groupsSent(world).find(({ name }) => name === department);
}

export function mentionOf(person: Employee, change: Mentioned['people'][number]['change'] = null) {
  return { id: person.id, name: displayNameOf(person), userName: person.userName, change };
}

export function withGroup(group: Group | undefined, change: Mentioned['groups'][number]['change']) {
  return group === undefined ? [] : [{ id: group.id, name: group.name, change }];
}

interface BeatParts extends Partial<Omit<Beat, 'caption' | 'deeds' | 'about'>> {
  people?: Mentioned['people'];
  groups?: Mentioned['groups'];
  events?: readonly WorldEvent[];
  deeds?: Beat['deeds'];
}

/** A caption, and the events that happen with it. */
export function beat(
  caption: string,
  { people = [], groups = [], events = [], ...rest }: BeatParts = {},
): Beat {
  const happening = events.map((event) => ({ event, caption: caption.replace(/\.$/, '') }));
  const deeds =
    events.length === 0 ? [] : [{ kind: 'events' as const, stage: 'changes' as const, events: happening }];
  return { label: null, says: '', cues: [], deeds, ...rest, caption, about: { people, groups } };
}
