import { expect, it } from 'vitest';
import { newFieldMappings } from '../../../src/shared/platform/fields';
import { platformProblems } from '../../../src/shared/platform/platform-problems';

const site = { field: 'Site', path: 'title' };

it('a setting without contradictions has none', () => {
  expect(platformProblems({ fieldMappings: newFieldMappings, grouping: 'mirror' })).toEqual([]);
  expect(
    platformProblems({ fieldMappings: [...newFieldMappings, site], grouping: { byField: 'SITE' } }),
  ).toEqual([]);
});

it('all that contradicts itself is named, each where it stands', () => {
  const fieldMappings = [site, { field: ' site ', path: 'userName' }];
  const problems = platformProblems({ fieldMappings, grouping: { byField: 'Country' } });
  expect(problems.map(({ path }) => path)).toEqual([
    ['fieldMappings', 1, 'field'],
    ['fieldMappings'],
    ['grouping', 'byField'],
  ]);
});
