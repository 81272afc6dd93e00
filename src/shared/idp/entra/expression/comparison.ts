import { dateOf } from './date-text';
import type { ComparisonOperator } from './syntax';
import { isNumber, type SingleValue, textOf } from './values';

/**
 * Texts are equal letter by letter, with case. Greater and less compare numbers, then dates, then texts; nothing is neither.
 * Case in `=` and the order of texts are not documented: like Switch and Replace, with case.
 */
export function holds(left: SingleValue, operator: ComparisonOperator, right: SingleValue): boolean {
  if (operator === '=') return isEqual(left, right);
  if (operator === '<>') return !isEqual(left, right);
  const order = orderOf(left, right);
  if (order === null) return false;
  if (operator === '>') return order > 0;
  if (operator === '<') return order < 0;
  return operator === '>=' ? order >= 0 : order <= 0;
}

function isEqual(left: SingleValue, right: SingleValue): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'number' || typeof right === 'number') return Number(left) === Number(right);
  return textOf(left) === textOf(right);
}

function orderOf(left: SingleValue, right: SingleValue): number | null {
  const [a, b] = [textOf(left), textOf(right)];
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return Math.sign(Number(a) - Number(b));
  const [earlier, later] = [dateOf(a), dateOf(b)];
  if (earlier !== null && later !== null) return Math.sign(earlier - later);
  return a === b ? 0 : a < b ? -1 : 1;
}
