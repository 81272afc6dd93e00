import { describe, expect, it, vi } from 'vitest';
import {
  createRowWindow,
  type FetchedWindow,
  fetchedRows,
  pageSize,
  rowAt,
} from '../../../../src/renderer/components/row-list/row-window';

/** A list of numbered rows that can grow, and remembers what was asked of it. */
function numbered(length: number) {
  const source = { length, asked: [] as number[], prefix: 'row' };
  const fetch = async (offset: number, limit: number): Promise<FetchedWindow<string>> => {
    source.asked.push(offset / pageSize);
    const count = Math.max(0, Math.min(limit, source.length - offset));
    const rows = Array.from({ length: count }, (_, index) => `${source.prefix} ${offset + index}`);
    return { total: source.length, rows };
  };
  return { source, window: createRowWindow(fetch) };
}

describe('a window on a long list', () => {
  it('fetches only the pages in sight, each once', async () => {
    const { source, window } = numbered(100_000);
    window.inSight(50_190, 50_210);
    window.inSight(50_195, 50_215);
    await vi.waitFor(() => expect(rowAt(window.state(), 50_200)).toBe('row 50200'));
    expect(source.asked).toEqual([501, 502]);
    expect(window.state().total).toBe(100_000);
    expect(rowAt(window.state(), 0)).toBeUndefined();
  });

  it('keeps what is shown while it refreshes, and forgets what is out of sight', async () => {
    const { source, window } = numbered(1000);
    window.inSight(500, 510);
    window.inSight(0, 10);
    await vi.waitFor(() => expect([...window.state().pages.keys()].sort()).toEqual([0, 5]));
    source.prefix = 'changed';
    window.refresh();
    expect(rowAt(window.state(), 3)).toBe('row 3');
    await vi.waitFor(() => expect(rowAt(window.state(), 3)).toBe('changed 3'));
    await vi.waitFor(() => expect([...window.state().pages.keys()]).toEqual([0]));
  });

  it('takes refreshes together that come faster than responses', async () => {
    const { source, window } = numbered(10);
    window.inSight(0, 9);
    await vi.waitFor(() => expect(window.state().total).toBe(10));
    source.asked = [];
    for (let time = 0; time < 50; time++) window.refresh();
    source.length = 12;
    await vi.waitFor(() => expect(window.state().total).toBe(12));
    expect(source.asked.length).toBeLessThanOrEqual(2);
  });

  it('says why rows could not be had, and recovers', async () => {
    let broken = true;
    const window = createRowWindow<string>(async () => {
      if (broken) throw new Error('The workbench does not answer.');
      return { total: 1, rows: ['a'] };
    });
    window.inSight(0, 0);
    await vi.waitFor(() => expect(window.state().error).toBe('The workbench does not answer.'));
    broken = false;
    window.refresh();
    await vi.waitFor(() => expect(window.state()).toMatchObject({ error: null, total: 1 }));
  });

  it('notifies its subscribers until they leave', async () => {
    const { window } = numbered(5);
    const notified = vi.fn();
    const leave = window.subscribe(notified);
    window.inSight(0, 4);
    await vi.waitFor(() => expect(notified).toHaveBeenCalledTimes(1));
    leave();
    window.refresh();
    await vi.waitFor(() => expect([...fetchedRows(window.state())]).toHaveLength(5));
    expect(notified).toHaveBeenCalledTimes(1);
  });
});
