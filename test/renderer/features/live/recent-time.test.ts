import { expect, it } from 'vitest';
import { recentTime } from '../../../../src/renderer/features/live/recent-time';

const time = new Date(2026, 10, 22, 19, 17, 2);

it.each([
  [-500, 'just now'],
  [1900, 'just now'],
  [2000, '2 s'],
  [59_999, '59 s'],
  [60_000, '19:17:02'],
])('after %d ms it says %s', (passed, text) => {
  expect(recentTime(time, time.getTime() + passed)).toBe(text);
});
