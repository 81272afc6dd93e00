import { expect, it } from 'vitest';
import { foundWords } from '../../../../src/renderer/features/requests/found-words';

const progress = (searched: number) => ({ searched, of: 200 });

it('counts all requests, and says apart those that belong to no SCIM setting', () => {
  expect(foundWords({ total: null, own: 0, search: null })).toBe('');
  expect(foundWords({ total: 1, own: 1, search: null })).toBe('1 request');
  expect(foundWords({ total: 214, own: 200, search: null })).toBe('214 requests, 14 without a SCIM setting');
});

it('counts what a search has found so far, and how far it is', () => {
  const search = (total: number | null, done: boolean, searched: number | null) => ({
    total,
    found: { done, progress: searched === null ? null : progress(searched) },
  });
  const words = (...found: Parameters<typeof search>) =>
    foundWords({ total: 214, own: 214, search: search(...found) });
  expect(words(null, false, null)).toBe('Searching…');
  expect(words(6, false, 50)).toBe('6 of 200, 25 % searched');
  expect(words(6, true, 200)).toBe('6 of 214');
});
