import type { ResourceSummary } from '../../../shared/scim/resource';

/** The groups with most members, those of one size by name. */
export function largestFirst(groups: readonly ResourceSummary[], most: number): ResourceSummary[] {
  const sorted = [...groups].sort(
    (one, other) =>
      other.memberCount - one.memberCount || one.displayName.localeCompare(other.displayName, 'en'),
  );
  return sorted.slice(0, most);
}
