import { expect, it } from 'vitest';
import { clockTime } from '../../../../src/renderer/features/setup/clock-time';

const now = Date.parse('2026-11-30T12:00:00.000Z');

it('is the time of day for today and the day for what is older', () => {
  expect(clockTime('2026-11-30T10:42:00.000Z', now)).toMatch(/^\d\d:42$/);
  expect(clockTime('2026-11-28T10:42:00.000Z', now)).toBe('28 Nov');
  expect(clockTime('unknown', now)).toBe('unknown');
});
