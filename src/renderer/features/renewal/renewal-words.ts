const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const oneDay = 86_400_000;

/** "14:02" of the last 24 hours, else "28 Nov, 14:02"; in the reader's time zone. @param now milliseconds since 1970 */
export function shortTime(at: string, now = Date.now()): string {
  const time = Date.parse(at);
  return now - time < oneDay ? minute.format(time) : `${day.format(time)}, ${minute.format(time)}`;
}

/** "7 Dec". */
export function shortDay(at: string): string {
  return day.format(Date.parse(at));
}

const keptDays = 7;

/** When an old token ends that is kept beside the new one for a while: in a week, unless it ends before. */
export function keptUntil(expiresAt: string | null, now: number): string {
  const inAWeek = new Date(now + keptDays * oneDay).toISOString();
  return expiresAt !== null && Date.parse(expiresAt) < Date.parse(inAWeek) ? expiresAt : inAWeek;
}
