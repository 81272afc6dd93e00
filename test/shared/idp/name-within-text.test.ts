import { expect, it } from 'vitest';
import { identityProviders } from '../../../src/shared/idp';
import { callerWithinText, nameWithinText } from '../../../src/shared/idp/name-within-text';

it('names every provider within a sentence, by words in small letters where it has no name', () => {
  const names = identityProviders.map(nameWithinText);
  expect(names).toContain('JumpCloud');
  expect(names.at(-1)).toBe('any other identity provider');
  expect(new Set(names).size).toBe(names.length);
});

it('says who calls by the short name, or in words that stand within a sentence', () => {
  const callers = identityProviders.map(callerWithinText);
  expect(callers).toContain('Entra');
  expect(callers.at(-1)).toBe('your identity provider');
});
