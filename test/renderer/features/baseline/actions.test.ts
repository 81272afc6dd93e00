import { beforeEach, expect, it, vi } from 'vitest';
import { saveFile } from '../../../../src/renderer/components/save-file';
import {
  beginBaseline,
  duplicateBaseline,
  exportBaseline,
} from '../../../../src/renderer/features/baseline/actions';
import { call } from '../../../../src/renderer/state/api';
import { toasts } from '../../../../src/renderer/state/toasts';

vi.mock('../../../../src/renderer/state/api', () => ({ call: vi.fn() }));
const selectSetting = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../../../src/renderer/state/connect', () => ({ selectSetting }));
vi.mock('../../../../src/renderer/components/save-file', () => ({ saveFile: vi.fn() }));

let told = vi.spyOn(toasts, 'add');
beforeEach(() => {
  vi.clearAllMocks();
  told = vi.spyOn(toasts, 'add');
});

it('begins its demo, shows the sandbox, and goes on from there', async () => {
  vi.mocked(call).mockResolvedValueOnce({ settingId: 'sandbox' });
  const onStarted = vi.fn();
  await beginBaseline({ id: 'monday' }, onStarted);
  expect(call).toHaveBeenCalledWith('baseline.start', { id: 'monday' });
  expect(selectSetting).toHaveBeenCalledWith('sandbox');
  expect(onStarted).toHaveBeenCalledOnce();
});

it('stays where it is and tells why, where the demo did not begin', async () => {
  vi.mocked(call).mockRejectedValueOnce(new Error('This baseline is gone.'));
  await beginBaseline({ id: 'monday' }, expect.unreachable);
  expect(told.mock.calls[0]?.[0].description).toBe('The demo did not start. This baseline is gone.');
});

it('hands out the file under the name that the core gives it', async () => {
  vi.mocked(call).mockResolvedValueOnce({
    fileName: 'Monday.baseline.json',
    file: { name: 'Monday' } as never,
  });
  exportBaseline({ id: 'monday' });
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
  const [name, content] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect([name, await content?.text()]).toEqual(['Monday.baseline.json', '{\n  "name": "Monday"\n}\n']);
});

it('tells that nothing was duplicated', async () => {
  vi.mocked(call).mockRejectedValueOnce(new Error('The disk is full.'));
  duplicateBaseline({ id: 'monday' });
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(told.mock.calls[0]?.[0].description).toBe('It was not duplicated. The disk is full.');
});
