/** What an identity provider does once it gets through again, in the vendor's words where it has some. */
import type { RichText } from '../../guide';
import type { IdentityProvider } from '../identity-provider';

/** @param minutes for which it did not get here. A sentence of rich text. */
export function afterAbsence(
  { shortName, rhythm, wording }: Pick<IdentityProvider, 'shortName' | 'rhythm' | 'wording'>,
  minutes: number,
): RichText {
  const own = wording.afterAbsence?.(minutes) ?? null;
  if (own !== null) return own;
  if (rhythm.cycleMs === null)
    return `${shortName} sends changes as they happen: look for what failed meanwhile there, and send it again.`;
  return `${shortName} tries again by itself within ${Math.round(rhythm.cycleMs / 60_000)} minutes.`;
}
