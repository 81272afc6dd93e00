import { expect, it } from 'vitest';
import { TargetGroupIndex } from '../../../src/server/platform/target-group-index';
import type { TargetGroup } from '../../../src/shared/platform/grouping';

const common = { by: 'value', rule: '', documented: true } as const;
const group = (name: string): TargetGroup => ({ ...common, name, mirrors: null });

it('counts who is in each group, and forgets a group that nobody is in', () => {
  const index = new TargetGroupIndex();
  index.add('a', [group('Sales'), group('All')]);
  index.add('b', [group('All')]);
  expect(index.list()).toEqual([
    { ...common, name: 'All', people: new Set(['a', 'b']) },
    { ...common, name: 'Sales', people: new Set(['a']) },
  ]);
  expect(index.find('Sales')?.people.size).toBe(1);
  index.remove('a', ['Sales', 'All', 'Nowhere']);
  index.remove('a', ['All']);
  expect(index.list().map(({ name, people }) => [name, people.size])).toEqual([['All', 1]]);
  expect(index.size).toBe(1);
});
