/** Target groups in words. */
import type { ListedGroup } from '../../../../shared/features/platform';
import type { Grouping } from '../../../../shared/platform/grouping';
import { counted } from '../../../../shared/plural';

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** "United Kingdom" of GB; null for what is no code of a country. */
export function countryName(code: string): string | null {
  try {
    return countries.of(code) ?? null;
  } catch {
    return null;
  }
}

/** What stands beneath the name of a group: what its value means, or how it came about. */
export function groupNote({ name, by, country }: Pick<ListedGroup, 'name' | 'by' | 'country'>): string {
  if (by === 'mirrored') return 'as the identity provider has it';
  if (by === 'Group Name') return 'Group Name';
  const meant = country === null ? null : countryName(country);
  if (meant === null) return 'one value, one group';
  if (meant === name) return 'a country by its name';
  return name === country ? meant : `${meant}, written otherwise`;
}

/** "Ada Byron, Bo Nilsson and 6 others". */
export function peopleWords({ some, people }: Pick<ListedGroup, 'some' | 'people'>): string {
  const names = people > some.length ? some.slice(0, 3) : some;
  const others = people - names.length;
  return others <= 0 ? names.join(', ') : `${names.join(', ')} and ${counted(others, 'other')}`;
}

export interface CriterionWords {
  /** What people are grouped by: "Groups by Country / Region". */
  lead: string;
  subject: string | null;
}

export function criterionWords(grouping: Grouping, fixedGroup: string | null): CriterionWords {
  if (grouping === 'mirror') return { lead: 'Groups as the identity provider has them', subject: null };
  if (grouping !== null) return { lead: 'Groups by', subject: grouping.byField };
  if (fixedGroup !== null) return { lead: 'Everybody in', subject: fixedGroup };
  return { lead: 'No groups: neither a Group Name nor a criterion is set', subject: null };
}
