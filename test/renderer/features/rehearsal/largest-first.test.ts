import { expect, it } from 'vitest';
import { largestFirst } from '../../../../src/renderer/features/rehearsal/largest-first';
import type { ResourceSummary } from '../../../../src/shared/scim/resource';

const group = (displayName: string, memberCount: number): ResourceSummary => ({
  ...{ resourceType: 'Group', id: displayName, displayName, name: displayName, about: '' },
  ...{ active: true, memberCount, created: '', lastModified: '' },
});

it('lists groups by their members, those of one size by name, as many as there is room for', () => {
  const groups = [group('Sales', 2), group('Finance', 2), group('Research', 10), group('Board', 1)];
  expect(largestFirst(groups, 3).map(({ id }) => id)).toEqual(['Research', 'Finance', 'Sales']);
});
