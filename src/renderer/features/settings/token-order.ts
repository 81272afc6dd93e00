import { isLiveToken } from '../../../shared/live-token';
import type { TokenSummary } from '../../../shared/scim-setting';

/** Those of one purpose: the live ones first, then newest first. */
export function tokensInOrder(tokens: TokenSummary[], purpose: TokenSummary['purpose']): TokenSummary[] {
  const now = Date.now();
  const live = (token: TokenSummary) => Number(isLiveToken(token, now));
  return tokens
    .filter((token) => token.purpose === purpose)
    .sort((one, other) => live(other) - live(one) || other.createdAt.localeCompare(one.createdAt));
}
