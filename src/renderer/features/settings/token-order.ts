import type { TokenSummary } from '../../../shared/scim-setting';

/** Those of one purpose: the living first, then newest first. */
export function tokensInOrder(tokens: TokenSummary[], purpose: TokenSummary['purpose']): TokenSummary[] {
  return tokens
    .filter((token) => token.purpose === purpose)
    .sort(
      (one, other) =>
        Number(isLive(other)) - Number(isLive(one)) || other.createdAt.localeCompare(one.createdAt),
    );
}

/** Not revoked and not expired. */
export function isLive({ revokedAt, expiresAt }: TokenSummary, now = Date.now()): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now);
}
