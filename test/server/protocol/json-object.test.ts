import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isJsonObject,
  ownNameOf,
  ownValue,
  sameJson,
  withValue,
} from '../../../src/server/protocol/json-object';

test('what stands on the prototype is no value', () => {
  expect([ownValue({}, 'constructor'), ownNameOf({}, 'toString'), ownNameOf({ A: 1 }, 'a')]).toEqual([
    undefined,
    undefined,
    'A',
  ]);
});

test('lists and null are no objects', () => {
  expect([{}, [], null, 'x', undefined].map(isJsonObject)).toEqual([true, false, false, false, false]);
});

test('a copy with a value set or left out leaves the original alone', () => {
  const object = { a: 1, b: 2 };
  expect([withValue(object, 'a', 3), withValue(object, 'a', undefined), object]).toEqual([
    { a: 3, b: 2 },
    { b: 2 },
    { a: 1, b: 2 },
  ]);
});

test('two texts of JSON mean the same exactly when they are the same but for the order of names', () => {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .map(([name, inner]) => [name, sorted(inner)] as const)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .concat([['{}', null]])
        : value;
  const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(sameJson(one, other)).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
      expect(sameJson(one, structuredClone(one))).toBe(true);
    }),
  );
});
