import { expect, test } from 'vitest';
import { toleranceTable } from '../../../../src/shared/scim/tolerance-list';
import { withTodaysIds } from '../../../../src/shared/scim/tolerance-list/renamed';

test('a switch under a former id is one of today, and the others stay', () => {
  const today = withTodaysIds({ 'microsoft-group-schema-urn': false, 'json-in-text': true });
  expect(today).toEqual({ 'vendor-schema-urn': false, 'json-in-text': true });
  for (const id of Object.keys(today)) expect(toleranceTable).toHaveProperty(id);
});
