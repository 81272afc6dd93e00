/** The people of the stage: at most seven rows, whom the caption names above all others. */
import type { Evidence, Mentioned } from '../../../shared/demo/demo-state';
import type { ResourceSummary } from '../../../shared/scim/resource';
import type { Scene } from './scene';

export const mostRows = 7;

type Person = Mentioned['people'][number];

export interface StageRow {
  key: string;
  name: string;
  active: boolean;
  /** Whether the caption is about this person. */
  meant: boolean;
  /** What stood there before, where that is told. */
  was: string | null;
  value: string;
  /** `new`: arrived or changed with this caption; `right` and `bad`: a value of a mistake; `gone`: was here. */
  state: 'new' | 'right' | 'bad' | 'gone' | null;
  /** Came or changed with this caption, without being named by it. */
  fresh?: boolean;
}

/** A person of the company among those who arrived. A vendor may send another user name. */
export function userOf(
  person: Pick<Person, 'name'> & { userName?: string },
  users: readonly ResourceSummary[],
) {
  const wanted = person.userName?.toLowerCase();
  return (
    users.find(({ name }) => name.toLowerCase() === wanted) ??
    users.find(({ displayName }) => displayName === person.name)
  );
}

/** @param users newest change first @param changed ids of those who changed since the caption stands */
export function rowsOf(
  { about, played }: Pick<Scene, 'about' | 'played'>,
  users: readonly ResourceSummary[],
  changed: ReadonlySet<string>,
): StageRow[] {
  const meant = about.people.slice(0, mostRows).map((person) => {
    const user = userOf(person, users);
    return { row: meantRow(person, user, played || (user !== undefined && changed.has(user.id))), user };
  });
  const known = new Set(meant.map(({ user }) => user?.id));
  const others = users
    .filter(({ id }) => !known.has(id))
    .slice(0, mostRows)
    .map((user) => ({ ...otherRow(user), fresh: changed.has(user.id) }));
  return [...meant.map(({ row }) => row), ...others].slice(0, mostRows);
}

function meantRow(person: Person, user: ResourceSummary | undefined, arrived: boolean): StageRow {
  const common = { key: person.id, name: user?.displayName ?? person.name, meant: true, was: null };
  if (user === undefined)
    return arrived
      ? { ...common, active: false, value: 'not here any more', state: 'gone' }
      : { ...common, active: true, value: 'on the way', state: null };
  const { active } = user;
  if (!arrived) return { ...common, active, value: placeOf(user), state: null };
  const to = person.change?.to ?? null;
  if (to === null || !active)
    return { ...common, active, value: placeOf(user), state: active ? 'new' : 'gone' };
  return { ...common, active, was: person.change?.from ?? null, value: to, state: 'new' };
}

function otherRow(user: ResourceSummary): StageRow {
  const { id, displayName, active } = user;
  return { key: id, name: displayName, active, meant: false, was: null, value: placeOf(user), state: null };
}

/** The department alone: the audience reads a word. */
function placeOf({ about, active }: ResourceSummary): string {
  return active ? (about.split(', ')[0] ?? '') : 'inactive';
}

/**
 * Whom a mistake hits, each with the wrong value until the right one came; then others, where there is a place.
 * @param step of its four captions, from 0: wrong value, why, the fix, right again
 */
export function mistakeRows(
  { people }: Evidence,
  step: number,
  { played }: Pick<Scene, 'played'>,
  users: readonly ResourceSummary[],
  changed: ReadonlySet<string>,
): StageRow[] {
  const newest = users.find(({ id }) => changed.has(id))?.id;
  const hit = people.slice(0, mostRows).map(({ id, name, wrong, right }): StageRow => {
    const user = userOf({ name }, users);
    const common = { key: id, name, active: user?.active ?? true, meant: false, was: null };
    const isRight = step > 2 || (step === 2 && (played || (user !== undefined && changed.has(user.id))));
    if (!isRight) return { ...common, value: wrong ?? 'nothing came', state: 'bad' };
    const value = right ?? 'left empty';
    if (step > 2 || user === undefined || user.id !== newest) return { ...common, value, state: 'right' };
    return { ...common, meant: true, was: wrong, value, state: 'new' };
  });
  const known = new Set(people.map((person) => userOf(person, users)?.id));
  const others = users.filter(({ id }) => !known.has(id)).map(otherRow);
  return [...hit, ...others].slice(0, mostRows);
}
