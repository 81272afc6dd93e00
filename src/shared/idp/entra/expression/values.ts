import type { ExpressionValue } from './expression-function';

/** As it would be sent where a text is expected; several values have no such form. */
export function textOf(value: Exclude<ExpressionValue, readonly string[]>): string | null {
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
