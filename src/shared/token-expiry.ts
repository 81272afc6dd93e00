/** Which tokens end soon, so that somebody can renew them before anything is refused. */
import { isLiveToken } from './live-token';
import type { TokenSummary } from './scim-setting';

/** So long before its end a token is spoken of. */
export const announcedDays = 14;

const dayMs = 86_400_000;

/** Whole days that are left, at least 0. @param now milliseconds since 1970 */
export function daysLeft(expiresAt: string, now: number): number {
  return Math.max(0, Math.floor((Date.parse(expiresAt) - now) / dayMs));
}

/**
 * Live tokens of an identity provider that end within two weeks, the first to end first. Left out are those in whose place a
 * newer one is in use already: nothing stops when they end.
 */
export function endingSoon(tokens: readonly TokenSummary[], now: number): TokenSummary[] {
  const live = tokens.filter((token) => token.purpose === 'identity provider' && isLiveToken(token, now));
  return live
    .filter(({ expiresAt }) => expiresAt !== null && Date.parse(expiresAt) - now <= announcedDays * dayMs)
    .filter((token) => !live.some((other) => isInPlaceOf(other, token)))
    .sort((one, other) => (one.expiresAt ?? '').localeCompare(other.expiresAt ?? ''));
}

function isInPlaceOf(other: TokenSummary, token: TokenSummary): boolean {
  if (other.id === token.id || other.lastUsedAt === null) return false;
  const outlives =
    other.expiresAt === null || Date.parse(other.expiresAt) > Date.parse(token.expiresAt ?? '');
  return outlives && (token.lastUsedAt === null || other.lastUsedAt > token.lastUsedAt);
}
