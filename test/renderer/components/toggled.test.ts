import { expect, it } from 'vitest';
import { toggled } from '../../../src/renderer/components/toggled';

it('puts in what is missing, takes out what is there, and leaves the set that it was given alone', () => {
  const before = new Set(['a']);
  expect([toggled(before, 'b'), toggled(before, 'a'), before]).toEqual([
    new Set(['a', 'b']),
    new Set(),
    new Set(['a']),
  ]);
});

it('does what it is asked where a side is named', () => {
  expect(toggled(new Set(['a']), 'a', true)).toEqual(new Set(['a']));
  expect(toggled(new Set(['a']), 'b', false)).toEqual(new Set(['a']));
});
