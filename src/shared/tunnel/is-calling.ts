import type { ScimSetting, TokenSummary } from '../scim-setting';

/** Whether an identity provider has ever called with a token that is still good. Rehearsals and replays don't count. */
export function isCalling({ sandbox, tokens }: Pick<ScimSetting, 'sandbox' | 'tokens'>): boolean {
  return !sandbox && lastCall({ tokens }) !== null;
}

/** What we send ourselves. */
const ofOurs: ReadonlySet<TokenSummary['purpose']> = new Set(['simulation', 'replay']);

/** When it called last, RFC 3339; null where it never did. */
export function lastCall({ tokens }: Pick<ScimSetting, 'tokens'>): string | null {
  const times = tokens
    .filter(({ purpose, revokedAt }) => !ofOurs.has(purpose) && revokedAt === null)
    .flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
  return times.sort().at(-1) ?? null;
}
