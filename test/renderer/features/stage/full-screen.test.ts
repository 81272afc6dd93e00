import { expect, it, vi } from 'vitest';
import { pageScreen, windowScreen } from '../../../../src/renderer/features/stage/full-screen';
import type { Bridge } from '../../../../src/shared/bridge';

function page(isAllowed = true) {
  const events = new EventTarget();
  const document = {
    fullscreenEnabled: isAllowed,
    fullscreenElement: null as unknown,
    documentElement: { requestFullscreen: vi.fn(async () => change({})) },
    exitFullscreen: vi.fn(async () => change(null)),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  function change(element: unknown) {
    document.fullscreenElement = element;
    events.dispatchEvent(new Event('fullscreenchange'));
  }
  return { document, screen: pageScreen(document as unknown as Document, true) };
}

it('fills the screen with the page and takes it back, and says whether that changed anything', async () => {
  const { screen } = page();
  const heard = vi.fn();
  const end = screen?.follow(heard);
  expect([await screen?.fill(true), await screen?.fill(true), await screen?.fill(false)]).toEqual([
    true,
    false,
    true,
  ]);
  end?.();
  await screen?.fill(true);
  expect(heard.mock.calls).toEqual([[true], [false]]);
});

it('goes on in a window where the browser refuses', async () => {
  const { document, screen } = page();
  document.documentElement.requestFullscreen.mockRejectedValueOnce(new Error('no gesture'));
  expect(await screen?.fill(true)).toBe(false);
  expect(page(false).screen).toBeNull();
});

it('asks the desktop for its window, where Esc reaches the page', async () => {
  const fillScreen = vi.fn(async () => true);
  const screen = windowScreen({ fillScreen, onFillScreen: () => () => undefined } as unknown as Bridge);
  expect(screen).toMatchObject({ mayAtOnce: true, keepsEscape: false });
  expect(await screen.fill(true)).toBe(true);
  fillScreen.mockRejectedValueOnce(new Error('gone'));
  expect(await screen.fill(false)).toBe(false);
});
