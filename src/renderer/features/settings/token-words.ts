import { isLiveToken } from '../../../shared/live-token';
import type { TokenSummary } from '../../../shared/scim-setting';
import { relativeTime } from '../../components/time-words';

export interface TokenWords {
  /** How it stands: "In use, last 2 min ago". */
  state: string;
  /** When it was made and ends. */
  detail: string;
  isLive: boolean;
}

/** What may be known of a secret, in words. @param now milliseconds since 1970 */
export function tokenWords(token: TokenSummary, now: number): TokenWords {
  const isLive = isLiveToken(token, now);
  const { revokedAt, expiresAt, createdAt } = token;
  const made = `Made ${relativeTime(createdAt, now)}`;
  const ends = expiresAt === null ? made : `${made}, ends ${new Date(expiresAt).toLocaleDateString('en-GB')}`;
  return { state: stateOf(token, isLive, now), detail: `${revokedAt === null ? ends : made}.`, isLive };
}

function stateOf({ revokedAt, lastUsedAt }: TokenSummary, isLive: boolean, now: number): string {
  if (revokedAt !== null) return `Revoked ${relativeTime(revokedAt, now)}`;
  if (!isLive) return 'Expired';
  return lastUsedAt === null ? 'Not used yet' : `In use, last ${relativeTime(lastUsedAt, now)}`;
}
