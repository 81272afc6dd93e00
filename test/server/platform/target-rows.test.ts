import { describe, expect, it } from 'vitest';
import { type RowQuery, rowTest, sortRows, type TargetRow } from '../../../src/server/platform/target-rows';

const fields = ['Email', 'Department'];
const row = (id: string, over: Partial<TargetRow> = {}): TargetRow => ({
  id,
  name: id.toUpperCase(),
  status: 'Active',
  arrives: true,
  values: [`${id}@example.com`, null],
  groups: [],
  ...over,
});
const rows = [
  row('kim', { values: ['kim@example.com', 'Sales'], groups: ['Sales'] }),
  row('ada', { status: 'Inactive', values: ['ada@example.com', 'research'], groups: ['research'] }),
  row('lee', { arrives: false, values: [null, null] }),
];
const all: RowQuery = { search: '', descending: false, having: [] };
const found = (query: Partial<RowQuery>) =>
  rows.filter(rowTest({ ...all, ...query }, fields)).map(({ id }) => id);

describe('rows that are meant', () => {
  it.each<[Partial<RowQuery>, string[]]>([
    [{}, ['kim', 'ada', 'lee']],
    [{ search: 'EXAMPLE sales' }, ['kim']],
    [{ search: 'lee' }, ['lee']],
    [{ search: 'inactive' }, ['ada']],
    [{ status: 'Active' }, ['kim', 'lee']],
    [{ arrives: false }, ['lee']],
    [{ group: 'Sales' }, ['kim']],
    [{ group: null }, ['lee']],
    [{ having: [{ field: 'Department', value: 'Sales' }] }, ['kim']],
    [{ having: [{ field: 'Department', value: null }] }, ['lee']],
    [{ having: [{ field: 'Nowhere', value: 'x' }] }, []],
  ])('%j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

describe('the order of rows', () => {
  it.each<[string | undefined, boolean, string[]]>([
    [undefined, false, ['kim', 'ada', 'lee']],
    [undefined, true, ['lee', 'ada', 'kim']],
    ['name', false, ['ada', 'kim', 'lee']],
    ['name', true, ['lee', 'kim', 'ada']],
    ['Department', false, ['ada', 'kim', 'lee']],
    ['Department', true, ['kim', 'ada', 'lee']],
    ['status', false, ['kim', 'lee', 'ada']],
  ])('by %s, descending: %s', async (sort, descending, ids) => {
    const sorted = await sortRows(rows, { sort, descending }, fields);
    expect(sorted.map(({ id }) => id)).toEqual(ids);
  });
});
