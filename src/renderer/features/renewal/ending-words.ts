import { counted } from '../../../shared/plural';
import type { ScimSetting } from '../../../shared/scim-setting';
import { daysLeft, endingSoon } from '../../../shared/token-expiry';

/** "The token ending in 4kTz stops working in 9 days"; null while none ends soon. @param now milliseconds since 1970 */
export function endingWords({ tokens }: Pick<ScimSetting, 'tokens'>, now: number): string | null {
  const [first] = endingSoon(tokens, now);
  if (first === undefined || first.expiresAt === null) return null;
  const days = daysLeft(first.expiresAt, now);
  const when = days === 0 ? 'within a day' : `in ${counted(days, 'day')}`;
  return `The token ending in ${first.lastFour} stops working ${when}`;
}
