import { describe, expect, it } from 'vitest';
import { ageOf, relativeTime } from '../../../src/renderer/components/time-words';

const now = Date.parse('2026-11-22T19:00:00.000Z');

describe('relativeTime', () => {
  it.each([
    [0, 'just now'],
    [-5, 'just now'],
    [1.999, 'just now'],
    [2, '2 s ago'],
    [59, '59 s ago'],
    [60, '1 min ago'],
    [3599, '59 min ago'],
    [3600, '1 h ago'],
    [86_399, '23 h ago'],
    [86_400, '1 day ago'],
    [6 * 86_400, '6 days ago'],
    [8 * 86_400, '14 Nov 2026'],
  ])('says of %d seconds %j', (seconds, words) => {
    expect(relativeTime(new Date(now - seconds * 1000).toISOString(), now)).toBe(words);
  });

  it('shows what is no time as it came', () => expect(relativeTime('soon', now)).toBe('soon'));
});

describe('ageOf', () => {
  it.each([
    [0, 'now'],
    [12, '12 s'],
    [240, '4 min'],
    [8 * 86_400, '14 Nov 2026'],
  ])('says of %d seconds %j', (seconds, words) => {
    expect(ageOf(new Date(now - seconds * 1000).toISOString(), now)).toBe(words);
  });
});
