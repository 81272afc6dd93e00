import { beforeEach, expect, it, vi } from 'vitest';
import { back, control } from '../../../../src/renderer/features/demo/control-demo';
import { call } from '../../../../src/renderer/state/api';
import { toasts } from '../../../../src/renderer/state/toasts';
import type { Demo } from '../../../../src/shared/demo/demo-state';

vi.mock('../../../../src/renderer/state/api', () => ({ call: vi.fn(async () => ({})) }));

beforeEach(() => vi.mocked(call).mockClear());

it('asks the core for what was pressed, with an empty input where it takes none', () => {
  control('demo.next');
  control('demo.jump', { chapter: 3 });
  expect(vi.mocked(call).mock.calls).toEqual([
    ['demo.next', {}],
    ['demo.jump', { chapter: 3 }],
  ]);
});

it('goes back to the caption before', () => {
  back({ chapter: 1, beat: 2, chapters: [] as Demo['chapters'] } as Demo);
  expect(call).toHaveBeenCalledWith('demo.jump', { chapter: 1, beat: 1 });
});

it('tells a failure, and that the demo goes on as it was', async () => {
  const add = vi.spyOn(toasts, 'add');
  vi.mocked(call).mockRejectedValueOnce(new Error('It is over.'));
  control('demo.pause');
  await vi.waitFor(() => expect(add).toHaveBeenCalledOnce());
  expect(add.mock.calls[0]?.[0].description).toBe('The demo goes on as it was. It is over.');
});
