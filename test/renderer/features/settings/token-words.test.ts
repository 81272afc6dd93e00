import { describe, expect, it } from 'vitest';
import { tokenWords } from '../../../../src/renderer/features/settings/token-words';
import type { TokenSummary } from '../../../../src/shared/scim-setting';

const now = Date.parse('2026-11-30T12:00:00.000Z');
const token: TokenSummary = {
  id: 't',
  lastFour: 'hT3w',
  purpose: 'identity provider',
  createdAt: '2026-11-30T11:00:00.000Z',
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
};

describe('the words about a token', () => {
  it('say that nobody used it yet', () => {
    expect(tokenWords(token, now)).toEqual({
      look: null,
      state: 'Not used yet',
      detail: 'Made 1 h ago.',
      isLive: true,
    });
  });

  it('say when it was used last', () => {
    const used = { ...token, lastUsedAt: '2026-11-30T11:58:00.000Z' };
    expect(tokenWords(used, now).state).toBe('In use, last 2 min ago');
  });

  it('say that it was revoked, and so can’t be revoked again', () => {
    const revoked = { ...token, revokedAt: '2026-11-30T11:59:00.000Z' };
    expect(tokenWords(revoked, now)).toMatchObject({ state: 'Revoked 1 min ago', isLive: false });
  });

  it('say that it ends soon, and that one which is over is still sent', () => {
    const ending = { ...token, expiresAt: '2026-12-09T12:00:00.000Z' };
    expect(tokenWords(ending, now).look).toBe('Ends in 9 days');
    expect(tokenWords({ ...token, expiresAt: '2026-12-31T12:00:00.000Z' }, now).look).toBeNull();
    const over = { revokedAt: '2026-11-30T11:00:00.000Z', lastRefusedAt: '2026-11-30T11:58:00.000Z' };
    expect(tokenWords({ ...token, ...over }, now).look).toBe('Still sent: last refused 2 min ago');
  });

  it('say that it ended by itself, and when', () => {
    const ended = { ...token, expiresAt: '2026-11-29T12:00:00.000Z' };
    expect(tokenWords(ended, now)).toMatchObject({ state: 'Expired', isLive: false });
    expect(tokenWords(ended, now).detail).toContain('ends 29/11/2026');
  });
});
