import { afterEach, expect, it, vi } from 'vitest';
import { shutDownSignal } from '../../src/main/shut-down';

afterEach(() => {
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('is the first signal; the same one may be passed on twice, and a later one does not want to wait', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  const signalled = shutDownSignal();
  process.emit('SIGINT');
  await signalled;
  process.emit('SIGTERM');
  expect(exit).not.toHaveBeenCalled();
  vi.setSystemTime(5_000);
  process.emit('SIGINT');
  expect(exit).toHaveBeenCalledWith(130);
});
