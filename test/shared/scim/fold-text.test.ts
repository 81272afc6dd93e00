import { expect, test } from 'vitest';
import { foldOf } from '../../../src/shared/scim/fold-text';
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
