const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** In the reader's time zone: "14:02:11" today, "12 Mar" this year, "12 Mar 2025" before. @param now milliseconds since 1970 */
export function shortTime(at: string, now: number): string {
  const [time, today] = [new Date(at), new Date(now)];
  if (time.toDateString() === today.toDateString()) return clock.format(time);
  return (time.getFullYear() === today.getFullYear() ? day : dayOfYear).format(time);
}
