/** The border between page and desktop: what stands here is all that a page can reach (DESIGN section 9). */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge';

contextBridge.exposeInMainWorld('bridge', {
  platform: process.platform,
  openExternal: (url) => ipcRenderer.invoke('open-external', url),
  keepAwake: (on) => ipcRenderer.invoke('keep-awake', on),
  fillScreen: (on) => ipcRenderer.invoke('fill-screen', on),
  onFillScreen(listener) {
    const tell = (_event: unknown, fills: boolean) => listener(fills);
    ipcRenderer.on('fills-screen', tell);
    return () => void ipcRenderer.off('fills-screen', tell);
  },
} satisfies Bridge);

// The menu's Go: the page's router hears of it as it would of the Back button.
ipcRenderer.on('navigate', (_event, path: string) => {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
});
