import { expect, it, vi } from 'vitest';
import { clearSandbox } from '../../../../src/renderer/features/rehearsal/clear-sandbox';
import { call } from '../../../../src/renderer/state/api';
import { toasts } from '../../../../src/renderer/state/toasts';

vi.mock('../../../../src/renderer/state/api', () => ({ call: vi.fn(async () => ({})) }));

it('deletes the sandbox and says so; what can’t be deleted is not said to be', async () => {
  const add = vi.spyOn(toasts, 'add');
  await clearSandbox('sandbox');
  expect(call).toHaveBeenCalledWith('settings.delete', { settingId: 'sandbox' });
  expect(add.mock.calls[0]?.[0].description).toBe('The sandbox is cleared');
  vi.mocked(call).mockRejectedValueOnce(new Error('The disk is full.'));
  await expect(clearSandbox('sandbox')).rejects.toThrow('The disk is full.');
  expect(add).toHaveBeenCalledOnce();
});
