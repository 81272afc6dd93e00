/** Whom and what a happening of a story may be about, in one company. */
import { groupsSent } from '../../../shared/demo/scene';
import { displayNameOf } from '../../../shared/world/person';
import type { Company } from '../../../shared/world/story';

const mostPeople = 30;
const mostOthers = 300;

/** @param search in names and departments; everybody fits an empty one */
export function peopleOf({ world }: Company, search: string) {
  const wanted = search.trim().toLowerCase();
  const all = [...world.people.values()];
  const people = [];
  for (const person of all) {
    const { id, department } = person;
    const name = displayNameOf(person);
    if (people.length === mostPeople) break;
    if (`${name} ${department ?? ''}`.toLowerCase().includes(wanted)) people.push({ id, name, department });
  }
  const different = (values: (string | null)[]) =>
    [...new Set(values.flatMap((value) => value ?? []))].sort().slice(0, mostOthers);
  return {
    people,
    groups: groupsSent(world)
      .slice(0, mostOthers)
      .map(({ id, name }) => ({ id, name })),
    departments: different(all.map(({ department }) => department)),
    countries: different(all.map(({ usageLocation }) => usageLocation)),
  };
}
