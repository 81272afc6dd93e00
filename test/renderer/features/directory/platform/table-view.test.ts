import { afterEach, expect, it, vi } from 'vitest';
import {
  changeTableView,
  firstView,
  readTableView,
  useTableView,
} from '../../../../../src/renderer/features/directory/platform/table-view';

afterEach(() => vi.unstubAllGlobals());

it('what was chosen for the table is read back, and what is damaged is as if nothing was chosen', () => {
  const chosen = { columns: ['Department'], sort: 'Time Zone', descending: true };
  expect(readTableView(JSON.stringify(chosen))).toEqual(chosen);
  for (const text of [null, '', '{', 'null', '[]', '{"columns":[1],"sort":2,"descending":"no"}'])
    expect(readTableView(text)).toEqual(firstView);
});

it('a choice is stored at once, and holds without storage too', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', { setItem: (key: string, text: string) => stored.set(key, text) });
  changeTableView({ sort: 'status' });
  expect([...stored.values()].map(readTableView)).toEqual([{ ...firstView, sort: 'status' }]);
  vi.unstubAllGlobals();
  changeTableView({ descending: true });
  expect(useTableView.getState()).toEqual({ ...firstView, sort: 'status', descending: true });
});
