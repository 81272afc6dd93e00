import { expect, it } from 'vitest';
import { openCompanies } from '../../src/server/companies';
import type { NewNotice } from '../../src/server/store/notice';

it('companies that can’t be read leave a notice, and the workbench goes on without them', () => {
  const notices: NewNotice[] = [];
  const read = () => {
    throw new Error('resources/companies/x.json is not JSON.');
  };
  expect(openCompanies(read, (notice) => notices.push(notice))).toEqual([]);
  expect(notices).toEqual([
    { severity: 'error', text: expect.stringContaining('x.json is not JSON. Nothing can be rehearsed') },
  ]);
  expect(openCompanies(undefined, (notice) => notices.push(notice))).toEqual([]);
  expect(notices).toHaveLength(1);
});
