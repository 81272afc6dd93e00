/** What was missed while nobody got here, in a sentence: pure functions. */
import type { Absence } from '../../../shared/tunnel/reach-memory';

/** One that has just begun may be over before anybody has read of it. In milliseconds. */
const shortestMs = 60_000;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

const causes: Record<Absence['why'], string> = {
  closed: 'the workbench was closed',
  asleep: 'this computer was asleep',
  tunnel: 'the tunnel was down',
};

/** "Not reachable from 14:02 to 16:40, 2 h 38 min: the workbench was closed." Null where it is not worth a word. @param now in milliseconds */
export function absenceSentence({ why, from, to }: Absence, now: number): string | null {
  const end = to === null ? now : Date.parse(to);
  const length = end - Date.parse(from);
  if (length < shortestMs) return null;
  const since =
    to === null ? `since ${timeOf(from, now)}` : `from ${timeOf(from, now)} to ${timeOf(to, now)}`;
  return `Not reachable ${since}, ${lengthWords(length)}: ${causes[why]}.`;
}

/** In whole minutes, for the words of a vendor. */
export function minutesOf({ from, to }: Absence, now: number): number {
  return Math.round(((to === null ? now : Date.parse(to)) - Date.parse(from)) / 60_000);
}

/** "14:02" of the same day, else "27 Nov, 14:02", in the reader's time zone. */
function timeOf(at: string, now: number): string {
  const time = Date.parse(at);
  return day.format(time) === day.format(now)
    ? clock.format(time)
    : `${day.format(time)}, ${clock.format(time)}`;
}

/** "38 min", "2 h 38 min", "3 days 4 h" */
function lengthWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return parts(days === 1 ? '1 day' : `${days} days`, hours % 24, 'h');
  return hours > 0 ? parts(`${hours} h`, minutes % 60, 'min') : `${minutes} min`;
}

function parts(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${rest} ${unit}`;
}
