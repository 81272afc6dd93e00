import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownNameOf, ownValue, setOwn, withValue } from '../../../src/server/scim/json-object';

test('what stands on the prototype is no value', () => {
  expect([ownValue({}, 'constructor'), ownNameOf({}, 'toString'), ownNameOf({ A: 1 }, 'a')]).toEqual([
    undefined,
    undefined,
    'A',
  ]);
});

test('a name in any case is found among many as among few, whatever is set and taken away', () => {
  const step = fc.record({ name: fc.nat(59), upper: fc.boolean(), set: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const object = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`n${index}`, index]));
      for (const { name, upper, set } of steps) {
        const wanted = `${upper ? 'N' : 'n'}${name}`;
        const own = Object.keys(object).find((one) => one.toLowerCase() === wanted.toLowerCase());
        expect(ownNameOf(object, wanted)).toBe(own);
        setOwn(object, own ?? wanted, set ? name : undefined);
      }
    }),
  );
});

test('a copy with a value set or left out leaves the original alone', () => {
  const object = { a: 1, b: 2 };
  expect([withValue(object, 'a', 3), withValue(object, 'a', undefined), object]).toEqual([
    { a: 3, b: 2 },
    { b: 2 },
    { a: 1, b: 2 },
  ]);
});
