import { expect, it } from 'vitest';
import { expiryIn } from '../../../../src/renderer/features/renewal/expiry-choice';
import { keptUntil, shortTime } from '../../../../src/renderer/features/renewal/renewal-words';
import { dayInput, endOfDay } from '../../../../src/renderer/features/settings/expiry-day';

const now = Date.parse('2026-11-30T12:00:00.000Z');

it('an old token is kept for a week, unless it ends before', () => {
  expect(keptUntil(null, now)).toBe('2026-12-07T12:00:00.000Z');
  expect(keptUntil('2027-01-01T00:00:00.000Z', now)).toBe('2026-12-07T12:00:00.000Z');
  expect(keptUntil('2026-12-01T00:00:00.000Z', now)).toBe('2026-12-01T00:00:00.000Z');
});

it('a time of another day has its day beside it', () => {
  expect(shortTime('2026-11-30T11:00:00.000Z', now)).toMatch(/^\d\d:00$/);
  expect(shortTime('2026-11-20T11:00:00.000Z', now)).toMatch(/^20 Nov, \d\d:00$/);
});

it('a new token ends so many days ahead, or never', () => {
  expect(expiryIn(30, now)).toBe('2026-12-30T12:00:00.000Z');
  expect(expiryIn(0, now)).toBeNull();
});

it('a token ends at the end of the day that was chosen, in the time zone of the reader', () => {
  const end = endOfDay('2026-12-11');
  expect(dayInput(end)).toBe('2026-12-11');
  expect(new Date(end ?? '').getHours()).toBe(23);
  expect(endOfDay('')).toBeNull();
  expect(dayInput(null)).toBe('');
});
