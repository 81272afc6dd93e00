import { expect, test } from 'vitest';
import { shortCount } from '../../../src/renderer/shell/short-count';

test.each([
  [0, '0'],
  [9_999, '9,999'],
  [10_000, '10K'],
  [12_340, '12.3K'],
  [1_200_000, '1.2M'],
])('%d is shown as %s', (count, shown) => {
  expect(shortCount(count)).toBe(shown);
});
