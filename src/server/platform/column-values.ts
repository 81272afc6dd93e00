import { inSlices } from '../runtime/in-slices';
import type { TargetUsers } from './target-users';

interface ValueQuery {
  field: string;
  offset: number;
  limit: number;
  search: string;
}

/** The values of one column of those who are here, the most frequent first; null for those without one. */
export async function columnValues(targets: TargetUsers, { field, offset, limit, search }: ValueQuery) {
  const at = targets.fields.indexOf(field);
  const people = new Map<string | null, number>();
  await inSlices(targets.rows, ({ status, values }) => {
    if (status === 'deleted') return;
    const value = values[at] ?? null;
    people.set(value, (people.get(value) ?? 0) + 1);
  });
  const word = search.trim().toLowerCase();
  const found = [...people]
    .filter(([value]) => word === '' || value?.toLowerCase().includes(word))
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || ((one ?? '') < (other ?? '') ? -1 : 1));
  const values = found.slice(offset, offset + limit).map(([value, count]) => ({ value, people: count }));
  return { total: found.length, values };
}
