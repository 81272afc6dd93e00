import type { TokenSummary } from '../../../shared/scim-setting';

/** Those for identity providers: the living first, then newest first. */
export function tokensInOrder(tokens: TokenSummary[]): TokenSummary[] {
  return tokens
    .filter(({ purpose }) => purpose === 'identity provider')
    .sort(
      (one, other) =>
        Number(isLive(other)) - Number(isLive(one)) || other.createdAt.localeCompare(one.createdAt),
    );
}

/** Not revoked and not expired. */
export function isLive({ purpose, revokedAt, expiresAt }: TokenSummary, now = Date.now()): boolean {
  if (purpose !== 'identity provider' || revokedAt !== null) return false;
  return expiresAt === null || Date.parse(expiresAt) > now;
}
