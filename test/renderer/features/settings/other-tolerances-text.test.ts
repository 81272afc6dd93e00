import { describe, expect, it } from 'vitest';
import { othersWords } from '../../../../src/renderer/features/settings/other-tolerances-text';

const ending = (...ends: string[]) => ends.map((lastFour) => ({ lastFour }));

describe('what is left when a token is revoked', () => {
  it('is named by its end, one or several', () => {
    expect(othersWords('token', ending('h21k'))).toBe('The token that ends in h21k goes on working.');
    expect(othersWords('token', ending('h21k', '42oM', '2Vvg'))).toBe(
      'The tokens that end in h21k, 42oM and 2Vvg go on working.',
    );
  });

  it('is nothing where it was the only one', () => {
    expect(othersWords('client secret', [])).toMatch(/^There is no other client secret: /);
  });
});
