import { isLiveToken } from '../../../shared/live-token';
import { counted } from '../../../shared/plural';
import type { TokenSummary } from '../../../shared/scim-setting';
import { daysLeft, endingSoon } from '../../../shared/token-expiry';
import { relativeTime } from '../../components/time-words';

export interface TokenWords {
  /** How it stands: "In use, last 2 min ago". */
  state: string;
  /** When it was made and ends. */
  detail: string;
  isLive: boolean;
  /** What should be looked at: it ends soon, or is over and still sent. */
  look: string | null;
}

/** What may be known of a secret, in words. @param now milliseconds since 1970 */
export function tokenWords(token: TokenSummary, now: number): TokenWords {
  const isLive = isLiveToken(token, now);
  const { revokedAt, expiresAt, createdAt } = token;
  const made = `Made ${relativeTime(createdAt, now)}`;
  const ends = expiresAt === null ? made : `${made}, ends ${new Date(expiresAt).toLocaleDateString('en-GB')}`;
  return {
    state: stateOf(token, isLive, now),
    detail: `${revokedAt === null ? ends : made}.`,
    isLive,
    look: lookAt(token, isLive, now),
  };
}

function lookAt(token: TokenSummary, isLive: boolean, now: number): string | null {
  const { expiresAt, lastRefusedAt } = token;
  if (!isLive)
    return lastRefusedAt === undefined
      ? null
      : `Still sent: last refused ${relativeTime(lastRefusedAt, now)}`;
  if (expiresAt === null || endingSoon([token], now).length === 0) return null;
  return endsWords(expiresAt, now);
}

/** "Ends in 9 days" */
export function endsWords(expiresAt: string, now: number): string {
  const days = daysLeft(expiresAt, now);
  return days === 0 ? 'Ends within a day' : `Ends in ${counted(days, 'day')}`;
}

function stateOf({ revokedAt, lastUsedAt }: TokenSummary, isLive: boolean, now: number): string {
  if (revokedAt !== null) return `Revoked ${relativeTime(revokedAt, now)}`;
  if (!isLive) return 'Expired';
  return lastUsedAt === null ? 'Not used yet' : `In use, last ${relativeTime(lastUsedAt, now)}`;
}
