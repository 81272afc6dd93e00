import { expect, it } from 'vitest';
import { openExport, useListed } from '../../../../src/renderer/features/exchange-files/dialogs';

it('an export begins with what is listed', () => {
  openExport({ search: 'status:409', total: 12 });
  expect(useListed.getState()).toEqual({ search: 'status:409', total: 12 });
});
