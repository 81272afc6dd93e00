import { describe, expect, it } from 'vitest';
import { renewalOf, renewalStep, tokenToRenew } from '../../src/shared/renewal';
import type { TokenSummary } from '../../src/shared/scim-setting';

const now = Date.parse('2026-11-30T12:00:00.000Z');
const at = '2026-11-30T11:00:00.000Z';

function token(id: string, over: Partial<TokenSummary> = {}): TokenSummary {
  const none = { expiresAt: null, lastUsedAt: null, revokedAt: null };
  return { id, lastFour: id, purpose: 'identity provider', createdAt: at, ...none, ...over };
}
const old = token('old', { lastUsedAt: at });
const renewal = { replaces: 'old', pastedAt: null, settledAt: null };
const made = token('new', { renewal });
const stepOf = (over: Partial<TokenSummary>) =>
  renewalStep(renewalOf({ tokens: [old, { ...made, ...over }] }, now));

describe('a renewal', () => {
  it('goes from making over pasting and waiting to revoking', () => {
    expect(renewalStep(null)).toBe('make');
    expect(stepOf({})).toBe('make');
    expect(stepOf({ copiedAt: at })).toBe('paste');
    expect(stepOf({ copiedAt: at, renewal: { ...renewal, pastedAt: at } })).toBe('wait');
    expect(stepOf({ copiedAt: at, lastUsedAt: at })).toBe('revoke');
  });

  it('is over once the old token is revoked, the new one ended, or it was settled', () => {
    const isOpen = (...tokens: TokenSummary[]) => renewalOf({ tokens }, now) !== null;
    expect(isOpen(old, made)).toBe(true);
    expect(isOpen({ ...old, revokedAt: at }, made)).toBe(false);
    expect(isOpen({ ...old, expiresAt: at }, made)).toBe(true);
    expect(isOpen(old, { ...made, expiresAt: at })).toBe(false);
    expect(isOpen(old, { ...made, renewal: { ...renewal, settledAt: at } })).toBe(false);
    expect(isOpen(made)).toBe(false);
  });

  it('replaces the token that was used last, else the newest, else one that has expired', () => {
    const renewed = (...tokens: TokenSummary[]) => tokenToRenew({ tokens }, now)?.id;
    expect(renewed(old, token('unused'))).toBe('old');
    expect(renewed(token('a'), token('b'))).toBe('b');
    expect(renewed({ ...old, expiresAt: at })).toBe('old');
    expect(renewed({ ...old, revokedAt: at })).toBeUndefined();
  });
});
