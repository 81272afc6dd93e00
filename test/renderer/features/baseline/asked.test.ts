import { beforeEach, expect, it, vi } from 'vitest';
import { askReset, endQuestion, useAsked } from '../../../../src/renderer/features/baseline/asked';
import { call } from '../../../../src/renderer/state/api';
import { useLive } from '../../../../src/renderer/state/live-store';
import { toasts } from '../../../../src/renderer/state/toasts';

vi.mock('../../../../src/renderer/state/api', () => ({ call: vi.fn() }));

beforeEach(() => {
  vi.mocked(call).mockReset();
  endQuestion();
});

it('asks with what would go, as soon as that is known', async () => {
  useLive.setState({ settingId: 'sandbox' });
  const none = { people: 0, groups: 0, others: 0, requests: 0, realRequests: 0, findings: 0, ticks: 0 };
  const look = { start: { id: null, name: 'Foxglove' }, removes: none, isReal: false };
  vi.mocked(call).mockResolvedValueOnce(look);
  askReset();
  expect(useAsked.getState().question).toBeNull();
  await vi.waitFor(() =>
    expect(useAsked.getState().question).toEqual({ kind: 'reset', settingId: 'sandbox', look }),
  );
});

it('asks nothing where nothing is shown, and tells where there is nothing to go back to', async () => {
  useLive.setState({ settingId: null });
  askReset();
  expect(call).not.toHaveBeenCalled();
  useLive.setState({ settingId: 'contoso' });
  vi.mocked(call).mockRejectedValueOnce(new Error('Save a baseline first.'));
  const add = vi.spyOn(toasts, 'add');
  askReset();
  await vi.waitFor(() => expect(add).toHaveBeenCalledOnce());
  expect(add.mock.calls[0]?.[0].description).toBe('Nothing was reset. Save a baseline first.');
});
