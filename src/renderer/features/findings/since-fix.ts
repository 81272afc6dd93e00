/** Whether a cause came again since it was mended: what can be said of it, and how sure that is. */
import type { ListedCause } from '../../../shared/features/findings';
import { plural } from '../../../shared/plural';
import type { MarkShape } from '../../components/mark';

export interface SinceFix {
  shape: Extract<MarkShape, 'seen' | 'waiting' | 'look'>;
  title: string;
  detail: string;
}

export interface Clock {
  /** A time of the past in words, of RFC 3339. */
  at(time: string): string;
  /** When the rest is expected, in words; null where nobody knows. */
  expected: string | null;
}

/** @returns null where nothing was recorded that could come again */
export function sinceFix(cause: ListedCause, { at, expected }: Clock): SinceFix | null {
  const { people, right, lastSeen, lastRight } = cause;
  const total = people + right;
  if (total === 0 || lastSeen === null) return null;
  if (people === 0)
    return { shape: 'seen', title: allRight(total), detail: `No new case since ${at(lastSeen)}.` };
  const toCome = `${people.toLocaleString('en-US')} ${plural(people, 'is', 'are')} still to come${expected === null ? '' : `, about ${expected}`}.`;
  if (right === 0)
    return {
      shape: 'waiting',
      title: `Last seen ${at(lastSeen)}`,
      detail: 'Once it is mended and they come again, it shows here who is right.',
    };
  const some = `${right.toLocaleString('en-US')} of the ${total.toLocaleString('en-US')} came again and ${plural(right, 'is', 'are')} right.`;
  const isNew = lastRight !== null && lastSeen > lastRight;
  if (isNew)
    return { shape: 'look', title: `New case since then, ${at(lastSeen)}`, detail: `${some} ${toCome}` };
  return { shape: 'seen', title: `No new case since ${at(lastSeen)}`, detail: `${some} ${toCome}` };
}

function allRight(total: number): string {
  return total === 1
    ? 'The one person came again and is right'
    : `All ${total.toLocaleString('en-US')} came again and are right`;
}
