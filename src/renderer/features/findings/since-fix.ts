/** Whether a cause came again since it was mended: what can be said of it, and how sure that is. */
import type { ListedCause } from '../../../shared/features/findings';
import { counted, plural } from '../../../shared/plural';
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

/** @returns null where nothing was recorded that could come again, and nobody said that it is mended */
export function sinceFix(cause: ListedCause, clock: Clock): SinceFix | null {
  if (cause.mark.fixedAt !== undefined) return marked(cause, cause.mark.fixedAt, clock);
  const { people, right, lastSeen } = cause;
  const total = people + right;
  if (lastSeen === null) return null;
  if (total === 0) return lastSeenOnly(cause, lastSeen, clock);
  if (people === 0)
    return { shape: 'seen', title: allRight(total), detail: `No new case since ${clock.at(lastSeen)}.` };
  return right === 0 ? lastSeenOnly(cause, lastSeen, clock) : someRight(cause, lastSeen, clock);
}

/** Somebody said that it is mended. */
function marked(cause: ListedCause, fixedAt: string, clock: Clock): SinceFix {
  const { mark, people, right } = cause;
  const since = `marked as fixed ${clock.at(fixedAt)}`;
  if (mark.reopenedAt !== undefined)
    return {
      shape: 'look',
      title: `Came again ${clock.at(mark.reopenedAt)}`,
      detail: joined(`It was ${since}, and the next case opened it anew.`, toCome(cause, clock)),
    };
  const title = `${since.charAt(0).toUpperCase()}${since.slice(1)}`;
  if (people > 0) return { shape: 'waiting', title, detail: joined(quietWords(cause), toCome(cause, clock)) };
  return { shape: 'seen', title: right > 0 ? allRight(right) : title, detail: quietWords(cause) };
}

function someRight(cause: ListedCause, lastSeen: string, clock: Clock): SinceFix {
  const { people, right, lastRight } = cause;
  const some = `${right.toLocaleString('en-US')} of the ${(people + right).toLocaleString('en-US')} came again and ${plural(right, 'is', 'are')} right.`;
  const detail = joined(some, toCome(cause, clock));
  const isNew = lastRight !== null && lastSeen > lastRight;
  if (isNew) return { shape: 'look', title: `New case since then, ${clock.at(lastSeen)}`, detail };
  return { shape: 'seen', title: `No new case since ${clock.at(lastSeen)}`, detail };
}

function lastSeenOnly(cause: ListedCause, lastSeen: string, { at }: Clock): SinceFix {
  const isQuiet = (cause.quiet?.requests ?? 0) > 0;
  const detail = isQuiet
    ? quietWords(cause)
    : 'Once it is mended and they come again, it shows here who is right.';
  return { shape: 'waiting', title: `Last seen ${at(lastSeen)}`, detail };
}

function toCome({ people }: ListedCause, { expected }: Clock): string {
  if (people === 0) return '';
  const when = expected === null ? '' : `, about ${expected}`;
  return `${people.toLocaleString('en-US')} ${plural(people, 'is', 'are')} still to come${when}.`;
}

/** "Quiet since then, in 12 requests of 2 cycles." */
function quietWords({ quiet }: ListedCause): string {
  if (quiet === null || quiet.requests === 0) return 'No request has come since then.';
  const cycles = quiet.cycles === null ? '' : ` of ${counted(quiet.cycles, 'cycle')}`;
  return `Quiet since then, in ${counted(quiet.requests, 'request')}${cycles}.`;
}

function joined(...sentences: string[]): string {
  return sentences.filter(Boolean).join(' ');
}

function allRight(total: number): string {
  return total === 1
    ? 'The one person came again and is right'
    : `All ${total.toLocaleString('en-US')} came again and are right`;
}
