import { expect, it } from 'vitest';
import { undecidedOf } from '../../../src/shared/causes/undecided';

const noEmail = { rule: 'no-email', severity: 'will not arrive' } as const;

it('what traffic can’t decide has causes and one look that tells; a vendor says it in its own words', () => {
  expect(undecidedOf(noEmail, null)).toMatchObject({ look: expect.stringContaining('Open one of these') });
  const undecided = { causes: ['This.'], look: 'There.' };
  expect(undecidedOf(noEmail, { findingWords: { 'no-email': { undecided } } })).toEqual(undecided);
});

it('what is known by what came needs no look', () => {
  expect(undecidedOf({ rule: 'country-as-time-zone', severity: 'value is wrong' }, null)).toBeNull();
});
