import { expect, it } from 'vitest';
import { newIdOf, oneOf, randomOf } from '../../../src/shared/world/random';

const first = (random: () => number) => Array.from({ length: 50 }, random);

it('the same seed and name give the same numbers, others give others', () => {
  expect(first(randomOf(7, 'joiner'))).toEqual(first(randomOf(7, 'joiner')));
  expect(first(randomOf(7, 'joiner'))).not.toEqual(first(randomOf(8, 'joiner')));
  expect(first(randomOf(7, 'joiner'))).not.toEqual(first(randomOf(7, 'mover')));
  expect(first(randomOf(7)).every((number) => number >= 0 && number < 1)).toBe(true);
});

it('chooses every value in time, and nothing from nothing', () => {
  const random = randomOf(1);
  const chosen = new Set(Array.from({ length: 100 }, () => oneOf(random, ['a', 'b', 'c'])));
  expect([...chosen].sort()).toEqual(['a', 'b', 'c']);
  expect(() => oneOf(random, [])).toThrow('nothing to choose from');
});

it('makes identifiers in the usual form, no two alike', () => {
  const newId = newIdOf(randomOf(3));
  const ids = Array.from({ length: 200 }, newId);
  expect(new Set(ids).size).toBe(200);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
