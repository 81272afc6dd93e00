import { expect, it } from 'vitest';
import { clockWords } from '../../../../src/renderer/features/findings/clock-words';

it('today is the clock alone, any other day is named', () => {
  const now = new Date(2026, 10, 30, 15, 0);
  expect(clockWords(new Date(2026, 10, 30, 14, 20), now.getTime())).toBe('14:20');
  expect(clockWords(new Date(2026, 10, 22, 9, 5).toISOString(), now.getTime())).toBe('22 Nov, 09:05');
});
