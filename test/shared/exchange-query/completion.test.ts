import { expect, it } from 'vitest';
import {
  completionPlace,
  operatorsFor,
  withOperator,
  withValue,
} from '../../../src/shared/exchange-query/completion';

it('offers every operator where a term may begin, and those that begin as what is typed', () => {
  expect(operatorsFor(completionPlace('', 0)).length).toBeGreaterThan(10);
  expect(operatorsFor(completionPlace('marta ', 6)).length).toBeGreaterThan(10);
  expect(operatorsFor(completionPlace('marta st', 8))).toEqual(['status']);
  expect(operatorsFor(completionPlace('-ST', 3))).toEqual(['status']);
  expect(operatorsFor(completionPlace('usr:x', 5))).toEqual([]);
  expect(operatorsFor(completionPlace('user:x', 6))).toEqual([]);
});

it('puts the operator in the place of what was typed', () => {
  const text = 'a !st b';
  expect(withOperator(text, completionPlace(text, 5), 'status')).toBe('a !status: b');
});

it('puts a value behind its operator, in quotes where it holds a blank', () => {
  const text = '!user:mar';
  const place = completionPlace(text, text.length);
  expect(place).toMatchObject({ operator: 'user', typed: 'mar' });
  expect(withValue(text, place, 'Marta Lindqvist')).toBe('!user:"Marta Lindqvist" ');
  expect(withValue('is:e x', completionPlace('is:e x', 4), 'error')).toBe('is:error x');
});
