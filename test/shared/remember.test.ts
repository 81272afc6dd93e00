import { expect, it } from 'vitest';
import { remember } from '../../src/shared/remember';

it('makes a value once for each key, until there are too many', () => {
  const made: string[] = [];
  const shout = remember((key) => {
    made.push(key);
    return key.toUpperCase();
  }, 2);
  expect(['a', 'b', 'a', 'b', 'c', 'c', 'a'].map(shout)).toEqual(['A', 'B', 'A', 'B', 'C', 'C', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
