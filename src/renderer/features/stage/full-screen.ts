/** The two ways to fill the screen: the page's own in a browser, the window's on the desktop, which grants its page no more than the clipboard. */
import type { Bridge } from '../../../shared/bridge';

export interface FullScreen {
  /** Whether it fills the screen without having been asked. */
  isFull: boolean;
  /** False where a browser wants to be asked by a press of the reader. */
  mayAtOnce: boolean;
  /** Resolves with whether that changed anything. Never rejects. */
  fill(on: boolean): Promise<boolean>;
  /** @returns what ends it */
  follow(listener: (isFull: boolean) => void): () => void;
  /** Whether Esc leaves it without the page hearing of that key. */
  keepsEscape: boolean;
}

export function windowScreen({ fillScreen, onFillScreen }: Bridge): FullScreen {
  return {
    ...{ isFull: false, mayAtOnce: true, keepsEscape: false },
    fill: (on) => fillScreen(on).catch(() => false),
    follow: onFillScreen,
  };
}

/** Null where the browser can't. @param pressed whether the reader has pressed something just now */
export function pageScreen(document: Document, pressed: boolean): FullScreen | null {
  if (!document.fullscreenEnabled) return null;
  const isFull = () => document.fullscreenElement !== null;
  return {
    ...{ isFull: isFull(), mayAtOnce: pressed, keepsEscape: true },
    async fill(on) {
      if (isFull() === on) return false;
      const change = on ? document.documentElement.requestFullscreen() : document.exitFullscreen();
      return change.then(
        () => true,
        () => false,
      );
    },
    follow(listener) {
      const tell = () => listener(isFull());
      document.addEventListener('fullscreenchange', tell);
      return () => document.removeEventListener('fullscreenchange', tell);
    },
  };
}
