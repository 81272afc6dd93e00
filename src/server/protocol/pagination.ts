/** Index-based paging (RFC 7644 section 3.4.2.4). */
import { ScimError } from './scim-error';

/** A page without `count`, and the largest that is given. */
export const usualPageSize = 100;
export const largestPageSize = 1_000;

export interface PageRequest {
  /** From 1. */
  startIndex: number;
  count: number;
}

/**
 * A startIndex below 1 means 1, a count below 0 means 0; more than the largest page is answered with the largest.
 * @throws ScimError invalidValue for what is no whole number
 */
export function readPage(startIndex: unknown, count: unknown): PageRequest {
  return {
    startIndex: Math.max(1, wholeNumber('startIndex', startIndex) ?? 1),
    count: Math.min(largestPageSize, Math.max(0, wholeNumber('count', count) ?? usualPageSize)),
  };
}

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw new ScimError('invalidValue', `${name} must be a whole number.`);
}
