import type { ListedGroup, OpenedGroup } from '../../shared/features/platform';
import type { PlaceTables } from '../../shared/platform/time-zone';
import { inSlices } from '../runtime/in-slices';
import { type CountryOfGroup, countryOfGroups, criterionOf } from './group-country';
import { type ListContext, listTargets } from './list-targets';
import type { IndexedGroup } from './target-group-index';
import type { TargetUsers } from './target-users';

interface GroupQuery {
  name: string;
  offset: number;
  limit: number;
  search: string;
}

/** So many people are named with a group. */
const mostNames = 4;

/** As it stands in a list. */
export function listedGroup(
  group: IndexedGroup,
  targets: Pick<TargetUsers, 'rowOf'>,
  countryOf: CountryOfGroup,
): ListedGroup {
  const { name, by, documented, people } = group;
  const some: string[] = [];
  for (const id of people) {
    if (some.length === mostNames) break;
    some.push(targets.rowOf(id)?.name ?? id);
  }
  return { name, by, documented, people: people.size, some, country: countryOf(group) };
}

/** One group with its people, and what made it; null where nobody is in such a group. */
export async function openGroup(
  targets: TargetUsers,
  places: PlaceTables | null,
  context: ListContext,
  { name, ...window }: GroupQuery,
): Promise<OpenedGroup | null> {
  const group = targets.groups.find(name);
  if (group === undefined) return null;
  const countryOf = countryOfGroups(targets.setting, places?.countries ?? null);
  const criterion = criterionOf(targets.setting);
  return {
    ...listedGroup(group, targets, countryOf),
    rule: group.rule,
    criterion: criterion && { field: criterion.field, path: criterion.path },
    values: criterion === null ? [] : valuesOf(group, targets),
    sameCountry: await sameCountry(group, targets, countryOf),
    ...(await listTargets(targets, context, {
      ...window,
      group: name,
      sort: 'name',
      descending: false,
      having: [],
    })),
  };
}

/** A value makes the group of its name; only *Group Name* takes those without one, and may be called as a value is. */
function valuesOf({ name, people }: IndexedGroup, targets: TargetUsers): OpenedGroup['values'] {
  let withValue = 0;
  for (const id of people) if (targets.rowOf(id)?.criterion === name) withValue += 1;
  const values = [
    { value: name, people: withValue },
    { value: null, people: people.size - withValue },
  ];
  return values.filter((one) => one.people > 0).sort((one, other) => other.people - one.people);
}

async function sameCountry(
  group: IndexedGroup,
  targets: TargetUsers,
  countryOf: CountryOfGroup,
): Promise<OpenedGroup['sameCountry']> {
  const country = countryOf(group);
  const found: OpenedGroup['sameCountry'] = [];
  if (country === null) return found;
  await inSlices(targets.groups.list(), (other) => {
    if (other.name === group.name || countryOf(other) !== country) return;
    found.push({ name: other.name, people: other.people.size });
  });
  return found;
}
