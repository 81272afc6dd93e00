import { expect, it } from 'vitest';
import { groupsIn, runRows } from '../../../../src/server/findings/compare/matched-people';
import { entraLaboratory } from '../../../../src/shared/idp/entra/laboratory';

const context = { now: 0, random: () => 0 };

it('groups are read by name, alone or with a number, and what is neither is left out', () => {
  expect(groupsIn({ groups: ['Sales', { id: '1', name: 'Field' }, { id: '2' }, 3] })).toEqual([
    { name: 'Sales' },
    { id: '1', name: 'Field' },
  ]);
  expect(groupsIn({ groups: 'Sales' })).toEqual([]);
  expect(groupsIn({})).toEqual([]);
});

it('a row that can’t be run is left to the lint of its file', () => {
  const rows = [
    { source: 'Switch(', type: 'expression', target: 'title' },
    { source: 'jobTitle', type: 'direct', target: 'title' },
  ] as const;
  expect(runRows(rows, entraLaboratory, context).map(({ row }) => row)).toEqual([rows[1]]);
});
