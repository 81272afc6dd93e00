import { expect, it } from 'vitest';
import { durationOf, momentOf } from '../../../src/shared/exchange-query/moments';

const now = new Date(2026, 10, 30, 21, 30, 15);
const at = (...parts: [number, number, number, number?, number?, number?]) => new Date(...parts).getTime();

it.each([
  ['14:00', at(2026, 10, 30, 14, 0, 0)],
  ['9:05:07', at(2026, 10, 30, 9, 5, 7)],
  ['2026-11-29', at(2026, 10, 29)],
  ['2026-11-29 14:30', at(2026, 10, 29, 14, 30)],
  ['2026-11-29T14:30:20', at(2026, 10, 29, 14, 30, 20)],
  ['2026-11-29T14:30:20Z', Date.UTC(2026, 10, 29, 14, 30, 20)],
  ['2026-11-29T14:30+02:00', Date.UTC(2026, 10, 29, 12, 30)],
  ['today', at(2026, 10, 30)],
  ['Yesterday', at(2026, 10, 29)],
  ['10m', now.getTime() - 600_000],
  ['3d', now.getTime() - 3 * 86_400_000],
  ['25:00', null],
  ['14:60', null],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['soon', null],
  ['', null],
])('%s', (text, expected) => {
  expect(momentOf(text, now)).toBe(expected);
});

it.each([
  ['200', 200],
  ['200ms', 200],
  ['1.5s', 1_500],
  ['2m', 120_000],
  ['-1', null],
  ['1 s', null],
  ['fast', null],
])('%s takes', (text, expected) => {
  expect(durationOf(text)).toBe(expected);
});
