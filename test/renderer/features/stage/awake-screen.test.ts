import { expect, it, vi } from 'vitest';
import { keepScreenAwake } from '../../../../src/renderer/features/stage/awake-screen';

function browser() {
  const release = vi.fn(async () => undefined);
  const request = vi.fn(async () => ({ release }) as unknown as WakeLockSentinel);
  const document = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as DocumentVisibilityState,
  });
  const here = {
    wakeLock: { request } as unknown as WakeLock,
    get visibilityState() {
      return document.visibilityState;
    },
    addEventListener: document.addEventListener.bind(document),
    removeEventListener: document.removeEventListener.bind(document),
  };
  return { here, document, request, release };
}

it('asks the desktop by its bridge, and lets go', () => {
  const keepAwake = vi.fn(async () => undefined);
  const { here, request } = browser();
  const end = keepScreenAwake({ ...here, bridge: { keepAwake } });
  end();
  expect(keepAwake.mock.calls).toEqual([[true], [false]]);
  expect(request).not.toHaveBeenCalled();
});

it('holds the lock of a browser, takes it again when the tab is seen again, and releases it', async () => {
  const { here, document, request, release } = browser();
  const end = keepScreenAwake(here);
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(request).toHaveBeenCalledTimes(1);
  document.visibilityState = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(request).toHaveBeenCalledTimes(2);
  await Promise.resolve();
  await Promise.resolve();
  end();
  expect(release).toHaveBeenCalledOnce();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(request).toHaveBeenCalledTimes(2);
});

it('releases a lock that comes only after the end', async () => {
  const { here, release } = browser();
  keepScreenAwake(here)();
  await vi.waitFor(() => expect(release).toHaveBeenCalledOnce());
});
