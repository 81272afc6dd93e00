import { expect, it } from 'vitest';
import { byConcern, judged } from '../../../../src/renderer/features/mapping/row-causes';
import type { CauseCount, OnPlatform } from '../../../../src/shared/features/mapping';
import { aRow } from './a-row';

const platform: OnPlatform = { field: 'F', value: 'v', raw: 'v', how: 'field mapping', rule: '' };
const cause = (attributePath: string, severity: CauseCount['severity']): CauseCount => ({
  rule: 'r',
  attributePath,
  severity,
  people: 1,
});

it('a finding stands at its attribute, where several values are meant at the one that the platform takes', () => {
  const rows = [
    aRow({ path: 'emails[type eq "home"].value' }),
    aRow({ path: 'emails[type eq "work"].value', platform }),
    aRow({ path: 'addresses[type eq "work"].country' }),
  ];
  const found = judged(rows, [
    cause('emails.value', 'will not arrive'),
    cause('addresses.country', 'value is wrong'),
    cause('nowhere', 'value is wrong'),
  ]);
  expect(found.map(({ causes }) => causes.length)).toEqual([0, 1, 1]);
});

it('what asks for a look are findings that harm, and marks of what the platform takes', () => {
  const rows = [
    aRow({ path: 'a' }),
    aRow({ path: 'b', marks: ['never arrived'] }),
    aRow({ path: 'c', marks: ['never arrived'], platform }),
  ];
  const found = judged(rows, [cause('a', 'only noted')]);
  expect(found.map(({ hasFindings }) => hasFindings)).toEqual([false, false, true]);
});

it('the worst comes first, all others stay in their order', () => {
  const rows = ['a', 'b', 'c', 'd'].map((path) => aRow({ path }));
  const found = judged(rows, [cause('c', 'value is wrong'), cause('d', 'will not arrive')]);
  expect(byConcern(found).map(({ row }) => row.path)).toEqual(['d', 'c', 'a', 'b']);
});
