import type { TokenSummary } from './scim-setting';

/** Neither revoked nor expired. @param now milliseconds since 1970 */
export function isLiveToken(
  { revokedAt, expiresAt }: Pick<TokenSummary, 'revokedAt' | 'expiresAt'>,
  now: number,
): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now);
}
