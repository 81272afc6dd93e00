/** The border between page and desktop: what stands here is all that a page can reach (DESIGN section 9). */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge';

contextBridge.exposeInMainWorld('bridge', {
  platform: process.platform,
  openExternal: (url) => ipcRenderer.invoke('open-external', url),
} satisfies Bridge);
