import type { SettingDifference } from '../../../shared/features/platform';
import { sameField } from '../../../shared/platform/fields';

/** "41 of 43", "all 43", "nobody yet"; empty while nobody has counted, or nobody is here. */
export function arrivesWords(difference: SettingDifference | null, field: string): string {
  const found = difference?.arriving.find((one) => sameField(one.field, field));
  if (difference === null || found === undefined || difference.users === 0) return '';
  const [people, users] = [found.people, difference.users].map((count) => count.toLocaleString('en-US'));
  if (found.people === 0) return 'nobody';
  return found.people === difference.users ? `all ${users}` : `${people} of ${users}`;
}
