import { expect, it } from 'vitest';
import { isCalling, lastCall } from '../../../src/shared/tunnel/is-calling';
import { aSetting } from '../a-setting';

const [token] = aSetting.tokens;
const used = (lastUsedAt: string | null, over: Partial<NonNullable<typeof token>> = {}) =>
  token === undefined ? [] : [{ ...token, lastUsedAt, revokedAt: null, ...over }];
const early = '2026-11-30T09:00:00.000Z';
const late = '2026-11-30T10:00:00.000Z';

it('is what an identity provider does whose token was used and is not revoked', () => {
  expect(isCalling({ sandbox: false, tokens: used(early) })).toBe(true);
  expect(isCalling({ sandbox: false, tokens: used(null) })).toBe(false);
  expect(isCalling({ sandbox: false, tokens: used(early, { revokedAt: late }) })).toBe(false);
  expect(isCalling({ sandbox: false, tokens: used(early, { purpose: 'simulation' }) })).toBe(false);
  expect(isCalling({ sandbox: true, tokens: used(early) })).toBe(false);
});

it('was last done when the newest use of any token was', () => {
  expect(lastCall({ tokens: [...used(late), ...used(early)] })).toBe(late);
});
