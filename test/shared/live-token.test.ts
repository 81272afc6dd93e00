import { expect, it } from 'vitest';
import { isLiveToken } from '../../src/shared/live-token';

const at = '2026-11-21T10:00:00.000Z';
const now = Date.parse(at);

it('is live until it expires', () => {
  const expiring = { revokedAt: null, expiresAt: at };
  expect([isLiveToken(expiring, now - 1), isLiveToken(expiring, now)]).toEqual([true, false]);
});

it('is live for ever where it does not expire, unless it was revoked', () => {
  expect(isLiveToken({ revokedAt: null, expiresAt: null }, now)).toBe(true);
  expect(isLiveToken({ revokedAt: at, expiresAt: null }, now)).toBe(false);
});
