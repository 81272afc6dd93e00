import type { ResourceReference } from '../../../../src/shared/exchange';
import type { ResourceSummary } from '../../../../src/shared/scim/resource';

export function user(id: string, displayName: string): ResourceReference {
  return { resourceType: 'User', id, displayName };
}

export function group(id: string, displayName: string): ResourceReference {
  return { resourceType: 'Group', id, displayName };
}

export function summary(
  id: string,
  displayName: string,
  more: Partial<ResourceSummary> = {},
): ResourceSummary {
  return {
    ...user(id, displayName),
    ...{ name: `${id}@example.com`, about: 'Sales, Lyon', active: true, memberCount: 1 },
    ...{ created: '2026-12-01T00:00:00Z', lastModified: '2026-12-01T00:00:00Z' },
    ...more,
  };
}
