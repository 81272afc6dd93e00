import { expect, it } from 'vitest';
import { ofAny, undecidedOf } from '../../../src/shared/causes/undecided';
import { identityProviders } from '../../../src/shared/idp';

const noEmail = { rule: 'no-email', severity: 'will not arrive' } as const;

it('what traffic can’t decide has causes and one look that tells; a vendor says it in its own words', () => {
  expect(undecidedOf(noEmail, null)).toMatchObject({ look: expect.stringContaining('Open one of these') });
  const undecided = { causes: ['This.'], look: 'There.' };
  expect(undecidedOf(noEmail, { findingWords: { 'no-email': { undecided } } })).toEqual(undecided);
});

/** "**Users** > one of these people", or a file that is handed in here. */
const clicksOrFile = /\*\*[^*]+\*\*|hand them in below|hand in .* below|Hand in .* below/;

const cases = Object.keys(ofAny).flatMap((rule) => identityProviders.map((idp) => ({ rule, idp })));

it.each(cases)('of $rule there are several causes and one look for $idp.id', ({ rule, idp }) => {
  const undecided = undecidedOf({ rule, severity: 'only noted' }, idp);
  expect(undecided?.causes.length).toBeGreaterThan(1);
  if (idp.id !== 'generic') expect(undecided?.look).toMatch(clicksOrFile);
});

it('what is known by what came needs no look', () => {
  expect(undecidedOf({ rule: 'country-as-time-zone', severity: 'value is wrong' }, null)).toBeNull();
});
