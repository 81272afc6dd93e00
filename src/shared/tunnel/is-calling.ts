import type { ScimSetting } from '../scim-setting';

/** Whether an identity provider has ever called with a token that is still good. Rehearsals don't count. */
export function isCalling({ sandbox, tokens }: Pick<ScimSetting, 'sandbox' | 'tokens'>): boolean {
  return !sandbox && lastCall({ tokens }) !== null;
}

/** When it called last, RFC 3339; null where it never did. */
export function lastCall({ tokens }: Pick<ScimSetting, 'tokens'>): string | null {
  const times = tokens
    .filter(({ purpose, revokedAt }) => purpose !== 'simulation' && revokedAt === null)
    .flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
  return times.sort().at(-1) ?? null;
}
