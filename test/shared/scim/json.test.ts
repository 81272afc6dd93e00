import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJsonObject, sameJson } from '../../../src/shared/scim/json';

test('lists and null are no objects', () => {
  expect([{}, [], null, 'x', undefined].map(isJsonObject)).toEqual([true, false, false, false, false]);
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
