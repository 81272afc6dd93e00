import { expect, it } from 'vitest';
import { endingWords } from '../../../../src/renderer/features/renewal/ending-words';
import { aSetting } from '../../../shared/a-setting';

const now = Date.parse('2026-11-30T12:00:00.000Z');
const wordsFor = (expiresAt: string | null) =>
  endingWords({ tokens: aSetting.tokens.slice(0, 1).map((token) => ({ ...token, expiresAt })) }, now);

it('says which token ends and how soon, two weeks before', () => {
  expect(wordsFor('2026-12-09T12:00:00.000Z')).toMatch(/^The token ending in .{4} stops working in 9 days$/);
  expect(wordsFor('2026-11-30T18:00:00.000Z')).toMatch(/within a day$/);
  expect(wordsFor('2026-12-20T00:00:00.000Z')).toBeNull();
  expect(wordsFor(null)).toBeNull();
});
