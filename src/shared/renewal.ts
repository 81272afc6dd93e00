/** Where the renewal of a token stands: pure functions of the tokens, so that it can be left and taken up again. */
import { isLiveToken } from './live-token';
import type { ScimSetting, TokenSummary } from './scim-setting';

export interface Renewal {
  old: TokenSummary;
  new: TokenSummary;
}

/** `make`: there is no new token yet, or nobody has it. `paste`: it goes into the identity provider. `wait`: for its first request. `revoke`: it is in use. */
export type RenewalStep = 'make' | 'paste' | 'wait' | 'revoke';
export const renewalSteps: readonly RenewalStep[] = ['make', 'paste', 'wait', 'revoke'];

/**
 * The newest that is under way: the new token lives, the old one is not revoked, and it was not settled. Null where there is none.
 * @param now milliseconds since 1970
 */
export function renewalOf({ tokens }: Pick<ScimSetting, 'tokens'>, now: number): Renewal | null {
  const found = tokens.findLast((token) => {
    const old = replacedBy(token, tokens);
    return old?.revokedAt === null && token.renewal?.settledAt === null && isLiveToken(token, now);
  });
  const old = found && replacedBy(found, tokens);
  return found && old ? { old, new: found } : null;
}

function replacedBy({ renewal }: TokenSummary, tokens: readonly TokenSummary[]): TokenSummary | undefined {
  return renewal && tokens.find(({ id }) => id === renewal.replaces);
}

export function renewalStep(renewal: Renewal | null): RenewalStep {
  if (renewal === null) return 'make';
  const { copiedAt, lastUsedAt, renewal: noted } = renewal.new;
  if (lastUsedAt !== null) return 'revoke';
  if (copiedAt === undefined) return 'make';
  return noted?.pastedAt ? 'wait' : 'paste';
}

/** Which token a renewal replaces: the live one that was used last, else the newest, else one that has expired. Null where all are revoked. */
export function tokenToRenew({ tokens }: Pick<ScimSetting, 'tokens'>, now: number): TokenSummary | null {
  const valid = tokens.filter(
    ({ purpose, revokedAt }) => purpose === 'identity provider' && revokedAt === null,
  );
  const live = valid.filter((token) => isLiveToken(token, now));
  const used = live.filter(({ lastUsedAt }) => lastUsedAt !== null);
  const byUse = used.sort((one, other) => (one.lastUsedAt ?? '').localeCompare(other.lastUsedAt ?? ''));
  return byUse.at(-1) ?? live.at(-1) ?? valid.at(-1) ?? null;
}
