import { type StandardField, sameField } from '../../shared/platform/fields';
import type { PlatformSight } from '../../shared/platform/platform-sight';
import type { TargetUsers } from './target-users';

/** Of each list so many are named. */
const mostNamed = 20;
const timeZone: StandardField = 'Time Zone';

/** What guides ask of the target users that were looked at. */
export function sightOf({
  rows,
  fields,
  groups,
}: Pick<TargetUsers, 'rows' | 'fields' | 'groups'>): PlatformSight {
  const zoneAt = fields.findIndex((field) => sameField(field, timeZone));
  const some: string[] = [];
  let [active, told] = [0, 0];
  for (const { name, status, values } of rows) {
    if (status !== 'Active') continue;
    active += 1;
    if (typeof values[zoneAt] === 'string') told += 1;
    else if (some.length < mostNamed) some.push(name);
  }
  const listed = groups
    .list()
    .slice(0, mostNamed)
    .map(({ name, by, people }) => ({ name, by, people: people.size }));
  return { active, timeZones: { told, open: { count: active - told, some } }, groups: listed };
}
