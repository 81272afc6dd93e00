/** The window with the speaker notes. Electron closes it together with the window that opened it. */
import { BrowserWindow, screen, type WebContents, type WindowOpenHandlerResponse } from 'electron';
import { resourcePath } from '../resources';
import { notesPlace } from './notes-place';
import { mayOpenWindow } from './security';
import { focusWindow } from './window';

/** On another screen than the stage where there is one. There is one such window: it comes to the front if it is open. */
export function furtherWindow(asking: WebContents): WindowOpenHandlerResponse {
  const open = BrowserWindow.getAllWindows().find(({ webContents }) => mayOpenWindow(webContents.getURL()));
  if (open !== undefined) {
    focusWindow(open);
    return { action: 'deny' };
  }
  const stage = BrowserWindow.fromWebContents(asking);
  const on = stage === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(stage.getBounds());
  return {
    action: 'allow',
    overrideBrowserWindowOptions: {
      ...notesPlace(screen.getAllDisplays(), on.id),
      title: 'Speaker notes',
      icon: resourcePath('icon.png'),
      autoHideMenuBar: true,
      minWidth: 480,
      minHeight: 400,
    },
  };
}
