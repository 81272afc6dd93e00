import { counted } from '../../shared/plural';

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

const minute = 60;
const hour = 60 * minute;
const oneDay = 24 * hour;
const days = 7;

/** "just now", "12 s ago", "4 min ago", "3 h ago", "1 day ago", then the day. `at` is RFC 3339, `now` in milliseconds. */
export function relativeTime(at: string, now: number): string {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return at;
  const seconds = Math.max(0, Math.floor((now - time) / 1000));
  if (seconds < 2) return 'just now';
  if (seconds < minute) return `${seconds} s ago`;
  if (seconds < hour) return `${Math.floor(seconds / minute)} min ago`;
  if (seconds < oneDay) return `${Math.floor(seconds / hour)} h ago`;
  const whole = Math.floor(seconds / oneDay);
  if (whole < days) return `${counted(whole, 'day')} ago`;
  return day.format(time);
}

/** How long ago in the fewest words: "now", "12 s", "4 min", "3 h". */
export function ageOf(at: string, now: number): string {
  const words = relativeTime(at, now);
  return words === 'just now' ? 'now' : words.replace(/ ago$/, '');
}

/** Of a stream many are of the same second, and formatting takes longer than drawing. */
let latest = { second: Number.NaN, text: '' };

/** Date and time to the second, in the reader's time zone. */
export function exactTime(at: string): string {
  const second = Math.floor(Date.parse(at) / 1000);
  if (Number.isNaN(second)) return at;
  if (second !== latest.second) latest = { second, text: exact.format(second * 1000) };
  return latest.text;
}

/** The time of day to the second, in the reader's time zone. */
export function clockTime(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : clock.format(time);
}
