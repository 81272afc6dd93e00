import { describe, expect, it } from 'vitest';
import { suggestedBaseUrl } from '../../../../src/renderer/features/settings/suggested-base-url';

describe('suggestedBaseUrl', () => {
  it.each([
    ['https://demo.trycloudflare.com', 'https://demo.trycloudflare.com/scim'],
    ['https://demo.trycloudflare.com/', 'https://demo.trycloudflare.com/scim'],
    ['demo.trycloudflare.com', 'https://demo.trycloudflare.com/scim'],
    ['demo.trycloudflare.com/scim', 'https://demo.trycloudflare.com/scim'],
    ['http://demo.trycloudflare.com', 'https://demo.trycloudflare.com/scim'],
    ['http://demo.trycloudflare.com/scim', 'https://demo.trycloudflare.com/scim'],
  ])('makes of %s %s', (typed, meant) => expect(suggestedBaseUrl(typed)).toBe(meant));

  it.each(['', 'https://demo.trycloudflare.com/scim', 'demo', 'https://', 'two words'])(
    'has nothing for %j',
    (typed) => expect(suggestedBaseUrl(typed)).toBeNull(),
  );
});
