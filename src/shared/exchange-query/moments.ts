/** Times and durations as one types them. */

/** In milliseconds: `200`, `200ms`, `1.5s`, `2m`; null for anything else. */
export function durationOf(text: string): number | null {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d)?$/i.exec(text);
  if (match === null) return null;
  return Number(match[1]) * (units[(match[2] ?? 'ms').toLowerCase()] ?? 1);
}

const units: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const day = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i;
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * In milliseconds since 1970: `14:00` of today, `2026-11-30`, `2026-11-30T14:00` on the reader's clock or with a zone, `today`,
 * `yesterday`, and how long ago as `10m`, `2h`, `3d`. Null for anything else.
 */
export function momentOf(text: string, now: Date): number | null {
  const agoUnit = /[mhd]$/i.test(text) ? durationOf(text) : null;
  if (agoUnit !== null) return now.getTime() - agoUnit;
  if (zoned.test(text)) return numberOrNull(Date.parse(text));
  return onTheClock(text, now) ?? onADay(text) ?? wordOf(text, now);
}

function onTheClock(text: string, now: Date): number | null {
  const [, hours, minutes, seconds = 0] = clock.exec(text) ?? [];
  if (hours === undefined || !isTime(+hours, Number(minutes), +seconds)) return null;
  return new Date(now).setHours(+hours, Number(minutes), +seconds, 0);
}

function onADay(text: string): number | null {
  const [, year, month, date, ...time] = day.exec(text) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = time.map((part) => Number(part ?? 0));
  if (year === undefined || !isTime(hours, minutes, seconds)) return null;
  const found = new Date(Number(year), Number(month) - 1, Number(date), hours, minutes, seconds);
  const isReal = found.getMonth() === Number(month) - 1 && found.getDate() === Number(date);
  return isReal ? found.getTime() : null;
}

function wordOf(text: string, now: Date): number | null {
  const days = { today: 0, yesterday: 1 }[text.toLowerCase()];
  if (days === undefined) return null;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).getTime();
}

function isTime(hours: number, minutes: number, seconds: number): boolean {
  return hours < 24 && minutes < 60 && seconds < 60;
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
