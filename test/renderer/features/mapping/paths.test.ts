import { expect, it } from 'vitest';
import { mappingPath, rowsIn, rowsPath } from '../../../../src/renderer/features/mapping/paths';

it('a row has an address whatever its attribute path is; without one it is that of the page', () => {
  expect(mappingPath('emails[type eq "work"].value')).toBe(
    '/mapping?row=emails%5Btype%20eq%20%22work%22%5D.value',
  );
  expect(mappingPath(null)).toBe('/mapping');
});

it('the rows of groups have an address too', () => {
  expect(rowsIn(new URL(rowsPath('groups'), 'http://x').search)).toBe('groups');
  expect(rowsIn('?row=title')).toBe('people');
});
