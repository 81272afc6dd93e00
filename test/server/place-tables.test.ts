import { expect, it } from 'vitest';
import { openPlaceTables } from '../../src/server/place-tables';
import type { NewNotice } from '../../src/server/store/notice';
import { placeTables } from '../shared/platform/place-tables';

it('tables that can’t be read leave a notice, and the workbench goes on without them', () => {
  const notices: NewNotice[] = [];
  const read = () => {
    throw new Error('resources/countries.json is not JSON.');
  };
  expect(openPlaceTables(read, (notice) => notices.push(notice))).toBeNull();
  expect(notices).toEqual([
    { severity: 'error', text: expect.stringContaining('resources/countries.json is not JSON. Time zones') },
  ]);
  expect(
    openPlaceTables(
      () => placeTables,
      (notice) => notices.push(notice),
    ),
  ).toBe(placeTables);
  expect(notices).toHaveLength(1);
});
