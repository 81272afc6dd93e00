import { describe, expect, it } from 'vitest';
import type { TokenSummary } from '../../src/shared/scim-setting';
import { daysLeft, endingSoon } from '../../src/shared/token-expiry';

const now = Date.parse('2026-11-30T12:00:00.000Z');

function token(id: string, over: Partial<TokenSummary> = {}): TokenSummary {
  const none = { expiresAt: null, lastUsedAt: null, revokedAt: null };
  return {
    id,
    lastFour: id,
    purpose: 'identity provider',
    createdAt: '2026-01-01T00:00:00Z',
    ...none,
    ...over,
  };
}
const ids = (...tokens: TokenSummary[]) => endingSoon(tokens, now).map(({ id }) => id);

describe('tokens that end soon', () => {
  it('are those with two weeks left, the first to end first', () => {
    const ends = (expiresAt: string) => ({ expiresAt });
    const late = token('late', ends('2026-12-14T12:00:00.000Z'));
    const soon = token('soon', ends('2026-12-01T00:00:00.000Z'));
    expect(ids(late, soon, token('far', ends('2026-12-14T12:00:00.001Z')), token('never'))).toEqual([
      'soon',
      'late',
    ]);
  });

  it('are none that are over, and no secrets of another kind', () => {
    const ended = token('ended', { expiresAt: '2026-11-30T12:00:00.000Z' });
    const soon = { expiresAt: '2026-12-01T00:00:00.000Z' };
    const secret = token('secret', { ...soon, purpose: 'client secret' });
    expect(ids(ended, secret, token('revoked', { ...soon, revokedAt: '2026-11-01T00:00:00Z' }))).toEqual([]);
  });

  it('are none in whose place another one is in use that lives longer', () => {
    const old = token('old', { expiresAt: '2026-12-05T00:00:00Z', lastUsedAt: '2026-11-29T00:00:00.000Z' });
    expect(ids(old, token('unused'))).toEqual(['old']);
    expect(ids(old, token('new', { lastUsedAt: '2026-11-28T00:00:00.000Z' }))).toEqual(['old']);
    expect(ids(old, token('new', { lastUsedAt: '2026-11-30T00:00:00.000Z' }))).toEqual([]);
    const shorter = { lastUsedAt: '2026-11-30T00:00:00.000Z', expiresAt: '2026-12-02T00:00:00Z' };
    expect(ids(old, token('shorter', shorter))).toEqual(['shorter', 'old']);
  });

  it('have whole days left', () => {
    expect(daysLeft('2026-12-02T11:59:59.000Z', now)).toBe(1);
    expect(daysLeft('2026-11-01T00:00:00.000Z', now)).toBe(0);
  });
});
