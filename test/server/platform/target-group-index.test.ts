import { expect, it } from 'vitest';
import { TargetGroupIndex } from '../../../src/server/platform/target-group-index';
import type { TargetGroup } from '../../../src/shared/platform/grouping';

const group = (name: string): TargetGroup => ({
  name,
  by: 'value',
  rule: '',
  mirrors: null,
  documented: true,
});

it('counts who is in each group, and forgets a group that nobody is in', () => {
  const index = new TargetGroupIndex();
  index.add('a', [group('Sales'), group('All')]);
  index.add('b', [group('All')]);
  expect(index.list()).toEqual([
    { name: 'All', by: 'value', documented: true, people: 2 },
    { name: 'Sales', by: 'value', documented: true, people: 1 },
  ]);
  index.remove('a', ['Sales', 'All', 'Nowhere']);
  index.remove('a', ['All']);
  expect(index.list().map(({ name, people }) => [name, people])).toEqual([['All', 1]]);
  expect(index.size).toBe(1);
});
