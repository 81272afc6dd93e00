/** Who was here at a moment: who is here now and was there then, and who was deleted since. */
import type { ExchangeSummary, ResourceReference } from '../../shared/exchange';
import type { PastPerson } from '../../shared/features/history';
import type { StoredResource } from '../resource/stored-resource';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';

export interface Since {
  created: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  deleted: ReadonlyMap<string, ResourceReference>;
}

/** @param exchanges later than the moment, whose changes were not yet made */
export function changesSince(exchanges: Iterable<ExchangeSummary>): Since {
  const created = new Set<string>();
  const changed = new Set<string>();
  const deleted = new Map<string, ResourceReference>();
  for (const { changes } of exchanges) {
    for (const { kind, resource } of changes) {
      if (resource.resourceType !== 'User') continue;
      if (kind === 'created') created.add(resource.id);
      else if (kind === 'deleted') deleted.set(resource.id, resource);
      else changed.add(resource.id);
    }
  }
  for (const id of created) deleted.delete(id);
  return { created, changed, deleted };
}

/** By name. Looks at everybody, in slices. @param nameOf what a list calls somebody */
export async function peopleAt(
  moment: number,
  since: Since,
  here: Iterable<StoredResource>,
  nameOf: (resource: StoredResource) => string,
): Promise<PastPerson[]> {
  const people: PastPerson[] = [...since.deleted.values()].map((person) => ({ person, since: 'deleted' }));
  for (const resource of here) {
    if (isSliceOver()) await yieldSlice();
    const { id, resourceType, created } = resource;
    if (since.created.has(id) || Date.parse(created) > moment) continue;
    const person = { id, resourceType, displayName: nameOf(resource) };
    people.push({ person, since: since.changed.has(id) ? 'changed' : 'as now' });
  }
  return people.sort((one, other) => (one.person.displayName < other.person.displayName ? -1 : 1));
}
