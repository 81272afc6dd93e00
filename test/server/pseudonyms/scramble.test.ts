import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createScrambler } from '../../../src/server/pseudonyms/scramble';

const { uuid, uuidBack, like } = createScrambler('key');

it('a UUID becomes another one of the same version, and that one leads back', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const other = uuid(id);
      expect(other).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
      expect([other[14], other[19]]).toEqual([id[14], id[19]]);
      expect(other).not.toBe(id);
      expect(uuidBack(other)).toBe(id);
    }),
  );
});

it('an identifier keeps its shape: digits, small and capital letters, and what stands between them', () => {
  expect(like('E-00421/ab zß')).toMatch(/^[A-F]-\d{5}\/[a-f]{2} [g-z]ß$/);
  expect(like('48213')).toMatch(/^[1-9]\d{4}$/);
});

it('identifiers that differ stay different, and another salt gives another', () => {
  const all = Array.from({ length: 900 }, (_, number) => like(String(100 + number)));
  expect(new Set(all).size).toBe(900);
  expect(like('481516234', 1)).not.toBe(like('481516234'));
});

it('another key gives others', () => {
  expect(createScrambler('another').like('481516234')).not.toBe(like('481516234'));
});
