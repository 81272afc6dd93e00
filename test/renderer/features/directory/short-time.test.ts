import { expect, it } from 'vitest';
import { shortTime } from '../../../../src/renderer/features/directory/short-time';

const now = new Date(2026, 10, 22, 19, 20).getTime();
const at = (...parts: [number, number, number, number, number, number]) => new Date(...parts).toISOString();

it.each([
  [at(2026, 10, 22, 14, 2, 11), '14:02:11'],
  [at(2026, 2, 12, 9, 0, 0), '12 Mar'],
  [at(2025, 2, 12, 9, 0, 0), '12 Mar 2025'],
])('%s is told as %s', (time, words) => {
  expect(shortTime(time, now)).toBe(words);
});
