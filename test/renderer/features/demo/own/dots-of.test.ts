import { expect, it } from 'vitest';
import { dotsOf } from '../../../../../src/renderer/features/demo/own/dots-of';

it('draws a dot for each member, and fewer where there are too many', () => {
  expect([
    dotsOf(3, 6),
    dotsOf(14, 14),
    dotsOf(140, 140),
    dotsOf(70, 140),
    dotsOf(1, 140),
    dotsOf(0, 3),
  ]).toEqual([3, 14, 14, 7, 1, 0]);
});
