import type { Subject } from '../../shared/features/mapping';
import { listSummaries } from '../directory/list-pages';
import { peopleAtHand } from './people-at-hand';
import type { Workshop } from './workshop';

const most = 20;

/** A few people by what they are called or have, in the order of their names; of who has not come by their names alone. */
export async function findPeople(workshop: Workshop, search: string): Promise<Subject[]> {
  const people = peopleAtHand(workshop, []);
  if (!people.isExpected) {
    const window = { resourceType: 'User', sort: 'name', search, offset: 0, limit: most } as const;
    const { resources } = await listSummaries(workshop.directory, window);
    return resources.map(({ id, displayName }) => ({ id, name: displayName, from: 'directory' }));
  }
  const word = search.trim().toLowerCase();
  const found: Subject[] = [];
  for (const { reference } of people.each()) {
    const { id, displayName: name } = reference();
    if (name.toLowerCase().includes(word)) found.push({ id, name, from: 'company' });
  }
  return found.sort((one, other) => one.name.localeCompare(other.name, 'en')).slice(0, most);
}
