import { describe, expect, it } from 'vitest';
import { type RowQuery, rowTest, sortRows, type TargetRow } from '../../../src/server/platform/target-rows';

const fields = ['Email', 'Department'];
const row = (id: string, over: Partial<TargetRow> = {}): TargetRow => ({
  id,
  name: id.toUpperCase(),
  status: 'Active',
  arrives: true,
  failed: false,
  criterion: null,
  values: [`${id}@example.com`, null],
  groups: [],
  ...over,
});
const rows = [
  row('kim', { values: ['kim@example.com', 'Sales'], groups: ['Sales'] }),
  row('ada', { status: 'Inactive', values: ['ada@example.com', 'research'], groups: ['research'] }),
  row('lee', { arrives: false, values: [null, null] }),
  row('gone', { status: 'deleted', groups: ['Sales'] }),
  row('broken', { failed: true, arrives: true, values: [] }),
];
const table = { fields, isWrong: (id: string) => id === 'ada' || id === 'lee' };
const all: RowQuery = { search: '', descending: false, having: [] };
const found = (query: Partial<RowQuery>) =>
  rows.filter(rowTest({ ...all, ...query }, table)).map(({ id }) => id);

describe('rows that are meant', () => {
  it.each<[Partial<RowQuery>, string[]]>([
    [{}, ['kim', 'ada', 'lee', 'broken']],
    [{ search: 'EXAMPLE sales' }, ['kim']],
    [{ search: 'lee' }, ['lee']],
    [{ search: 'inactive' }, ['ada']],
    [{ status: 'Active' }, ['kim', 'lee', 'broken']],
    [{ status: 'deleted' }, ['gone']],
    [{ failed: true }, ['broken']],
    [{ arrives: true }, ['kim', 'ada']],
    [{ arrivesWrong: true }, ['ada']],
    [{ arrives: false }, ['lee']],
    [{ group: 'Sales' }, ['kim']],
    [{ group: null }, ['lee', 'broken']],
    [{ having: [{ field: 'Department', value: 'Sales' }] }, ['kim']],
    [{ having: [{ field: 'Department', value: null }] }, ['lee', 'broken']],
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
    const sorted = await sortRows(rows.slice(0, 3), { sort, descending }, fields);
    expect(sorted.map(({ id }) => id)).toEqual(ids);
  });
});
