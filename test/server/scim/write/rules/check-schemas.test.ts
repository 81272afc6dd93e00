import { expect, test } from 'vitest';
import { enterprise, patch, refusedAs, rules, stored, strict, tolerant } from '../../engine-context';

test('what stands in "schemas" follows from content, and a PATCH that names others leaves a finding', () => {
  const add = (value: unknown, tolerances = strict()) =>
    patch(stored(), [{ op: 'add', path: 'schemas', value }], { tolerances }).changed;
  expect(add([enterprise])).toBe(false);
  expect(add(enterprise)).toBe(false);
  expect(refusedAs(() => add(['urn:x:y:2.0:Z']))).toBe('invalidSyntax');
  expect(refusedAs(() => add(7))).toBe('invalidValue');
  const tolerances = tolerant();
  expect(add(['urn:x:y:2.0:Z'], tolerances)).toBe(false);
  expect(rules(tolerances)).toEqual(['unknown-schema-urn']);
});
