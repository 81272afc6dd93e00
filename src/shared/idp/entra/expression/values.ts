import type { ExpressionValue } from './expression-function';

export type SingleValue = Exclude<ExpressionValue, readonly string[]>;

export const severalValues =
  'One value is expected, here are several: take one with Item, or put them together with Join.';

/** The value of a list of one; undefined for a longer list. */
export function singleOf(value: ExpressionValue): SingleValue | undefined {
  if (value === null || typeof value !== 'object') return value;
  return value.length > 1 ? undefined : (value[0] ?? null);
}

/** As it would be sent where a text is expected; several values have no such form. */
export function textOf(value: SingleValue): string | null {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value === null ? null : String(value);
}

export function isEmpty(value: ExpressionValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What CBool makes of a value: a number other than 0, or True. */
export function isTrue(value: ExpressionValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return false;
  const text = value.trim();
  return /^true$/i.test(text) || (isNumber(text) && Number(text) !== 0);
}

export function isNumber(text: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text);
}
