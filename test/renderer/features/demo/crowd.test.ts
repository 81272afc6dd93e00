import { expect, it } from 'vitest';
import { clustersOf } from '../../../../src/renderer/features/demo/crowd';

it('one dot a person, where they are few', () => {
  expect(clustersOf([{ members: 9 }, { members: 4 }])).toEqual([9, 4]);
});

it('of many people a dot is several, and every group keeps one', () => {
  const clusters = clustersOf([{ members: 90_000 }, { members: 9_990 }, { members: 10 }]);
  expect(clusters.reduce((sum, one) => sum + one, 0)).toBeLessThan(140);
  expect(clusters.at(-1)).toBe(1);
});

it('no group has more dots than there is place for', () => {
  expect(Math.max(...clustersOf([{ members: 74 }, { members: 12 }]))).toBeLessThanOrEqual(24);
});
