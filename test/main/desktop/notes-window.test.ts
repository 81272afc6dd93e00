import type { WebContents } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { furtherWindow } from '../../../src/main/desktop/notes-window';

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } };
const projector = { id: 2, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } };

function fakeWindow(url: string) {
  return {
    webContents: { getURL: () => url },
    getBounds: () => ({ x: 1440, y: 0, width: 1280, height: 800 }),
    ...{ show: vi.fn(), focus: vi.fn(), isDestroyed: () => false, isMinimized: () => false },
  };
}

const { windows } = vi.hoisted(() => ({ windows: [] as ReturnType<typeof fakeWindow>[] }));

vi.mock('electron', () => ({
  BrowserWindow: { getAllWindows: () => windows, fromWebContents: () => windows[0] ?? null },
  screen: { getAllDisplays: () => [laptop, projector], getDisplayMatching: () => projector },
}));

const stage = fakeWindow('app://workbench/stage');

beforeEach(() => {
  windows.length = 0;
  windows.push(stage);
});

test('the notes open on the screen without the stage', () => {
  expect(furtherWindow(stage.webContents as WebContents)).toMatchObject({
    action: 'allow',
    overrideBrowserWindowOptions: { x: 240, y: 90, width: 960, height: 720 },
  });
});

test('there is one such window: it comes to the front', () => {
  const notes = fakeWindow('app://workbench/stage/notes');
  windows.push(notes);
  expect(furtherWindow(stage.webContents as WebContents)).toEqual({ action: 'deny' });
  expect(notes.focus).toHaveBeenCalledOnce();
});
