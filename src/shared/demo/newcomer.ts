/** Somebody who starts at a company that proposes nobody: with a name that nobody has there, in a department and place that exist. */

import { idOfName } from '../world/id-of-name';
import { namePool } from '../world/names';
import type { Person } from '../world/person';
import { oneOf } from '../world/random';
import { castOne, groupOf, type Scene } from './scene';

/** @throws RangeError where there is nobody whose department they could come into */
export function newcomer(scene: Scene, changes: Partial<Person> = {}): { person: Person; groups: string[] } {
  const { world, random, company } = scene;
  // A colleague only lends department and place: who had a chapter already does as well.
  const anybody = { ...scene, used: new Set<string>() };
  const colleague =
    castOne(anybody, undefined, ({ department }) => groupOf(world, department) !== undefined) ??
    castOne(anybody, undefined);
  if (colleague === undefined) throw new RangeError('Nobody is here whom somebody could join.');
  const { givenName, familyName, id } = freeName(world.people, random);
  const { account: _, ...details } = colleague;
  const group = groupOf(world, colleague.department);
  return {
    person: {
      ...details,
      ...{ id, givenName, familyName, displayName: null, title: 'Trainee', hiredOn: null },
      ...{
        userName: `${id}@${company.domain}`,
        mail: `${id}@${company.domain}`,
        employeeNumber: `${1001 + world.people.size}`,
      },
      ...{ workPhone: null, mobilePhone: null, fax: null },
      ...changes,
    },
    groups: group === undefined ? [] : [group.id],
  };
}

/** In a large company every name of the pool may be somebody's: from then on addresses are told apart by a number, as there. */
const mostNames = 100;

function freeName(taken: ReadonlyMap<string, unknown>, random: () => number) {
  for (let tries = 1; ; tries += 1) {
    const { given, family } = oneOf(random, namePool);
    const [givenName, familyName] = [oneOf(random, given), oneOf(random, family)];
    const id = `${idOfName(givenName, familyName)}${tries > mostNames ? tries : ''}`;
    if (!taken.has(id)) return { givenName, familyName, id };
  }
}
