import { expect, it } from 'vitest';
import { readCsv } from '../../../src/server/imports/read-csv';

it('lines are read by the names of the first, with quotation marks, and semicolons too', async () => {
  expect(await readCsv('\uFEFFname, city\n"Ada, L.","Lon""don"\n\n')).toEqual([
    { name: 'Ada, L.', city: 'Lon"don' },
  ]);
  expect(await readCsv('name;city\nAda;London')).toEqual([{ name: 'Ada', city: 'London' }]);
});

it('a long table is read whole, letters of several bytes included', async () => {
  const text = `name,city\n${'Zoë,Łódź\n'.repeat(50_000)}`;
  const rows = await readCsv(text);
  expect(rows).toHaveLength(50_000);
  expect(rows?.every(({ city }) => city === 'Łódź')).toBe(true);
});

it('one column is no table', async () => {
  expect(await readCsv('hello\nworld')).toBeNull();
});
