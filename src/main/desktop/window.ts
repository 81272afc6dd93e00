import { BrowserWindow, nativeTheme, screen } from 'electron';
import { resourcePath } from '../resources';
import { PAGE_ORIGIN, pagePreferences } from './security';
import { isReachable, readWindowState, writeWindowState } from './window-state';

const FIRST_SIZE = { width: 1280, height: 800 };
/** The page's background in both themes, so that nothing flashes before its first paint. */
const BACKGROUND = { light: '#f7f7f5', dark: '#131417' };

export interface WindowOptions {
  preload: string;
  /** File that remembers where the window was. */
  stateFile: string;
}

/** Opens the window where it was last time; resolves when the page is loaded. */
export async function openWindow({ preload, stateFile }: WindowOptions): Promise<BrowserWindow> {
  const state = readWindowState(stateFile);
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = state !== null && isReachable(state.bounds, workAreas) ? state.bounds : FIRST_SIZE;
  const window = new BrowserWindow({
    ...place,
    minWidth: 480,
    minHeight: 400,
    title: 'SCIM Workbench',
    // Linux and Windows take it from here, macOS from the application.
    icon: resourcePath('icon.png'),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: pagePreferences(preload),
  });
  if (state?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  window.on('enter-full-screen', () => window.webContents.send('fills-screen', true));
  window.on('leave-full-screen', () => window.webContents.send('fills-screen', false));
  await window.loadURL(`${PAGE_ORIGIN}/`);
  return window;
}

/** Brings the window to the front, for whoever starts the workbench a second time. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
