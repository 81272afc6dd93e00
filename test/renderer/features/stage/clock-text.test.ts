import { expect, it } from 'vitest';
import { clockText, sinceText } from '../../../../src/renderer/features/stage/clock-text';

it('shows the clock of the wall and the minutes since the start', () => {
  const at = new Date(2026, 11, 1, 9, 5);
  expect(clockText(at.getTime())).toBe('09:05');
  expect(sinceText(at.toISOString(), at.getTime() + 7.5 * 60_000)).toBe('7 min since the start');
  expect(sinceText(at.toISOString(), at.getTime() - 5000)).toBe('0 min since the start');
});
