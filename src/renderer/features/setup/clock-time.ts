const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const oneDay = 24 * 60 * 60_000;

/** "10:42" for the last 24 hours, else "28 Nov"; in the reader's time zone. `at` is RFC 3339, `now` in milliseconds. */
export function clockTime(at: string, now = Date.now()): string {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return at;
  return now - time < oneDay ? timeOfDay.format(time) : day.format(time);
}
