import { expect, it } from 'vitest';
import { providerEvidenceSchema } from '../../../src/shared/features/provider-evidence';

it('people are objects under any names, groups have a use', () => {
  const people = [{ mail: null, groups: [{ name: 'Sales' }] }];
  const groups = [{ name: 'Sales', use: 'bound' }];
  expect(providerEvidenceSchema.parse({ people, groups })).toEqual({ people, groups });
  expect(providerEvidenceSchema.safeParse({ people: ['Kim'], groups }).success).toBe(false);
  expect(providerEvidenceSchema.safeParse({ people, groups: [{ use: 'some' }] }).success).toBe(false);
});
