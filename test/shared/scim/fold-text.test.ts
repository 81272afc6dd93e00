import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { foldOf, normalised } from '../../../src/shared/scim/fold-text';
import { standardRegistry } from '../../../src/shared/scim/schemas';

function fold(name: string, text: string): string | undefined {
  const attribute = standardRegistry.byName.get('user')?.attributes.get(name.toLowerCase());
  return attribute === undefined ? undefined : foldOf(attribute)(text);
}

test.each([
  ['case', 'ADA@Example.com', 'ada@example.com'],
  ['the decomposed form', 'zoe\u0308', 'zo\u00eb'],
  ['wide letters', '\uff21da', 'ada'],
  ['case and form', 'ZOE\u0308', 'zo\u00eb'],
])('user names are the same without regard to %s (RFC 7644 section 5)', (_what, one, other) => {
  expect(fold('userName', one)).toBe(fold('userName', other));
});

test('other texts are compared as their schema says', () => {
  expect(fold('title', 'HEAD')).toBe('head');
  expect(fold('title', 'e\u0301')).not.toBe(fold('title', '\u00e9'));
  expect(fold('externalId', 'A')).toBe('A');
});

test('a long text is folded once for all who ask next', () => {
  const text = '\uff21b'.repeat(1_000);
  const normalise = vi.spyOn(String.prototype, 'normalize');
  const folded = fold('userName', text);
  const calls = normalise.mock.calls.length;
  expect([fold('userName', text), fold('userName', text)]).toEqual([folded, folded]);
  expect(normalise.mock.calls.length).toBe(calls);
  normalise.mockRestore();
  expect(folded).toBe('ab'.repeat(1_000));
  expect(fold('title', text)).toBe('\uff41b'.repeat(1_000));
});

test('very many marks are parted as stream-safe text is', () => {
  const marks = fc.string({ unit: fc.constantFrom('a', '\u0301', '\u0323', '\u{1d165}'), maxLength: 200 });
  fc.assert(
    fc.property(marks, (text) => {
      const parted = text.replace(/(\p{M}{30})(?=\p{M})/gu, '$1\u034f');
      expect(normalised(text, 'NFC')).toBe(parted.normalize('NFC'));
    }),
  );
});
