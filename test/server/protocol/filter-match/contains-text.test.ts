import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containing } from '../../../../src/server/protocol/filter-match/contains-text';

const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
/** Long repetitions of the same few letters, here and there broken by others. */
const repetitive = fc.tuple(
  letters,
  fc.array(fc.tuple(fc.integer({ min: 1, max: 250 }), letters), { minLength: 20, maxLength: 40 }),
);

test('a text is found in another as the engine finds it, however long and repetitive they are', () => {
  fc.assert(
    fc.property(
      repetitive,
      fc.nat(2_000),
      fc.integer({ min: 251, max: 1_200 }),
      ([period, breaks], from, length) => {
        const text = breaks.map(([count, between]) => period.repeat(count) + between).join('');
        const part = text.slice(from, from + length);
        for (const wanted of [part, `${part}b`, `a${part}`, part.slice(1) + period.repeat(70)])
          expect(containing(wanted)(text)).toBe(text.includes(wanted));
      },
    ),
    { numRuns: 200 },
  );
});

test('eighteen thousand letters are looked for in a megabyte of them in milliseconds', () => {
  const half = 'a'.repeat(9_000);
  const began = performance.now();
  expect(containing(`${half}b${half}`)('a'.repeat(1_000_000))).toBe(false);
  expect(performance.now() - began).toBeLessThan(1_000);
});
