/** Days as a date field has them, in the reader's time zone: "2026-12-11". */

/** The day of a time of RFC 3339; empty for none. */
export function dayInput(at: string | null): string {
  if (at === null) return '';
  const time = new Date(at);
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** RFC 3339; null where it is no day. */
export function endOfDay(day: string): string | null {
  const time = new Date(`${day}T23:59:59`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
