import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergedSequences } from '../../../src/shared/exchange-query/found';

it('keeps all that was found, newest first and once, whatever comes in which step', () => {
  const sequences = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), sequences, (one, other) => {
      const before = one.sort((a, b) => b - a);
      const found = [...new Set(other)];
      const all = [...new Set([...before, ...found])].sort((a, b) => b - a);
      expect(mergedSequences(before, found)).toEqual(all);
    }),
  );
});
