/**
 * Intervals of DateAdd and DateDiff, counted as Visual Basic's functions of the same name do: Microsoft calls the language reminiscent
 * of it, and of the ways to count weeks only this one gives the -493 of its example. Dates are milliseconds since 1970, UTC.
 */
export const dateIntervals = ['yyyy', 'm', 'ww', 'd', 'h', 'n', 's'] as const;
export type DateInterval = (typeof dateIntervals)[number];

const second = 1_000;
const day = 86_400 * second;
const lengths = { ww: 7 * day, d: day, h: 3_600 * second, n: 60 * second, s: second };

/** A day that the month does not have becomes its last. @returns NaN outside of what a Date can hold */
export function addInterval(date: number, unit: DateInterval, count: number): number {
  if (unit === 'yyyy') return addMonths(date, count * 12);
  return unit === 'm' ? addMonths(date, count) : new Date(date + count * lengths[unit]).getTime();
}

function addMonths(date: number, count: number): number {
  const moved = new Date(date);
  const dayOfMonth = moved.getUTCDate();
  moved.setUTCMonth(moved.getUTCMonth() + count);
  if (moved.getUTCDate() !== dayOfMonth) moved.setUTCDate(0);
  return moved.getTime();
}

/** Years and months by their numbers in the calendar, weeks by the Sundays between, all else by whole units passed. */
export function differenceIn(unit: DateInterval, from: number, to: number): number {
  if (unit === 'yyyy') return yearOf(to) - yearOf(from);
  if (unit === 'm') return monthsOf(to) - monthsOf(from);
  if (unit === 'ww') return withoutSign(Math.trunc((sundayBefore(to) - sundayBefore(from)) / lengths.ww));
  return withoutSign(Math.trunc((to - from) / lengths[unit]));
}

const yearOf = (date: number) => new Date(date).getUTCFullYear();
const monthsOf = (date: number) => yearOf(date) * 12 + new Date(date).getUTCMonth();
const sundayBefore = (date: number) => date - new Date(date).getUTCDay() * day;

/** -0 is 0. */
const withoutSign = (count: number) => (count === 0 ? 0 : count);
