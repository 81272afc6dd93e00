/** What a stage asks of the desktop: a screen that stays awake, and a window that fills it. */
import type { BrowserWindow, IpcMain, PowerSaveBlocker, WebContents } from 'electron';
import { isTrustedSender } from './security';

export interface PresenterTargets {
  ipcMain: Pick<IpcMain, 'handle'>;
  powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
  windowOf(contents: WebContents): Pick<BrowserWindow, 'isFullScreen' | 'setFullScreen'> | null;
}

/** To be called once, before the first window. */
export function servePresenter({ ipcMain, powerSaveBlocker, windowOf }: PresenterTargets): void {
  const keepAwake = awakeScreen(powerSaveBlocker);
  ipcMain.handle('keep-awake', ({ sender, senderFrame }, on: unknown) => {
    if (isTrustedSender(senderFrame)) keepAwake(sender, on === true);
  });
  ipcMain.handle('fill-screen', ({ sender, senderFrame }, wanted: unknown) => {
    const window = isTrustedSender(senderFrame) ? windowOf(sender) : null;
    if (window === null || window.isFullScreen() === (wanted === true)) return false;
    window.setFullScreen(wanted === true);
    return true;
  });
}

/** A page that goes away, is loaded anew or breaks lets go of the screen: it could not do so itself any more. */
function awakeScreen(powerSaveBlocker: PresenterTargets['powerSaveBlocker']) {
  const held = new Map<WebContents, number>();
  const known = new WeakSet<WebContents>();
  function letGo(contents: WebContents) {
    const blocker = held.get(contents);
    held.delete(contents);
    if (blocker !== undefined) powerSaveBlocker.stop(blocker);
  }
  function watch(contents: WebContents) {
    if (known.has(contents)) return;
    known.add(contents);
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) letGo(contents);
    });
    contents.on('render-process-gone', () => letGo(contents));
    contents.on('destroyed', () => letGo(contents));
  }
  return (contents: WebContents, on: boolean) => {
    watch(contents);
    if (!on) letGo(contents);
    else if (!held.has(contents)) held.set(contents, powerSaveBlocker.start('prevent-display-sleep'));
  };
}
