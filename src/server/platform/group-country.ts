import { type CountryTables, countryOf } from '../../shared/platform/country';
import { effectiveMappings, sameField } from '../../shared/platform/fields';
import type { PlatformSetting } from '../../shared/platform/platform-setting';

/** What people are grouped by; null where groups are mirrored, or everybody is in one. */
export interface GroupCriterion {
  field: string;
  /** Null where no field of this name is mapped. */
  path: string | null;
}

export function criterionOf({ grouping, fieldMappings }: PlatformSetting): GroupCriterion | null {
  if (grouping === null || grouping === 'mirror') return null;
  const mapped = effectiveMappings(fieldMappings).find(({ field }) => sameField(field, grouping.byField));
  return mapped ?? { field: grouping.byField, path: null };
}

/** The alpha-2 code of the country that makes a group of this name; null where people are grouped by anything else. */
export type CountryOfGroup = (group: { name: string; by: string }) => string | null;

export function countryOfGroups(setting: PlatformSetting, countries: CountryTables | null): CountryOfGroup {
  const path = criterionOf(setting)?.path ?? null;
  if (countries === null || path === null || !/[.:]country$/i.test(path)) return () => null;
  return ({ name, by }) => (by === 'value' ? (countryOf(name, countries)?.code ?? null) : null);
}
