import { expect, it } from 'vitest';
import { isNearly } from '../../src/shared/nearly';

it.each<[string, string, number | undefined, boolean]>([
  ['department', 'department', undefined, true],
  ['departmnt', 'department', undefined, true],
  ['deparrtmentt', 'department', undefined, true],
  ['depatrment', 'department', undefined, true],
  ['apartments', 'department', undefined, false],
  ['title', 'titles', 1, true],
  ['title', 'tiles', 1, false],
  ['', 'ab', undefined, true],
  ['', 'abc', undefined, false],
])('%s and %s, by at most %s letters: %s', (one, other, most, isMeant) => {
  expect(isNearly(one, other, most)).toBe(isMeant);
  expect(isNearly(other, one, most)).toBe(isMeant);
});
