import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { servePresenter } from '../../../src/main/desktop/presenter';

const page = { url: 'app://workbench/stage', parent: null };
const powerSaveBlocker = { start: vi.fn(() => 7), stop: vi.fn(() => true) };
const window = { isFullScreen: vi.fn(() => false), setFullScreen: vi.fn() };

type Handler = Parameters<IpcMain['handle']>[1];
let handlers: Map<string, Handler>;
let contents: EventEmitter;

beforeEach(() => {
  vi.clearAllMocks();
  handlers = new Map();
  contents = new EventEmitter();
  servePresenter({
    ipcMain: { handle: (channel, handler) => void handlers.set(channel, handler) },
    powerSaveBlocker,
    windowOf: () => window,
  });
});

function ask(channel: string, on: unknown, senderFrame: object = page): unknown {
  const event = { sender: contents as WebContents, senderFrame } as IpcMainInvokeEvent;
  return handlers.get(channel)?.(event, on);
}

test('the screen stays awake from the first asking until it is let go', () => {
  ask('keep-awake', true);
  ask('keep-awake', true);
  expect(powerSaveBlocker.start.mock.calls).toEqual([['prevent-display-sleep']]);
  ask('keep-awake', false);
  ask('keep-awake', false);
  expect(powerSaveBlocker.stop.mock.calls).toEqual([[7]]);
});

test.each([
  ['is loaded anew', 'did-start-navigation', { isMainFrame: true, isSameDocument: false }],
  ['breaks', 'render-process-gone', {}],
  ['is closed', 'destroyed', {}],
])('a page that %s lets go of it', (_what, event, details) => {
  ask('keep-awake', true);
  contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  expect(powerSaveBlocker.stop).not.toHaveBeenCalled();
  contents.emit(event, details);
  expect(powerSaveBlocker.stop).toHaveBeenCalledOnce();
});

test('the window fills the screen and leaves it, and it is said whether that changed anything', () => {
  expect(ask('fill-screen', true)).toBe(true);
  expect(window.setFullScreen).toHaveBeenLastCalledWith(true);
  window.isFullScreen.mockReturnValueOnce(true);
  expect(ask('fill-screen', true)).toBe(false);
  expect(window.setFullScreen).toHaveBeenCalledOnce();
});

test('nobody but the page itself is heard', () => {
  for (const frame of [
    { url: 'https://example.com/', parent: null },
    { ...page, parent: {} },
  ]) {
    ask('keep-awake', true, frame);
    expect(ask('fill-screen', true, frame)).toBe(false);
  }
  expect(powerSaveBlocker.start).not.toHaveBeenCalled();
  expect(window.setFullScreen).not.toHaveBeenCalled();
});
