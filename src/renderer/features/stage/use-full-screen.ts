import { useEffect, useState } from 'react';

/**
 * Makes the page fill the screen; null while it does, and where the page may not: the desktop grants its page no more than
 * the clipboard, and its menu makes the window full screen.
 * @param onLeft the browser keeps Esc to itself while the page fills the screen, so leaving that is the end of the stage
 */
export function useFullScreen(onLeft: () => void): (() => void) | null {
  const [isFull, setIsFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => {
      const now = document.fullscreenElement !== null;
      setIsFull(now);
      if (!now) onLeft();
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [onLeft]);
  // Only when the stage itself goes away.
  useEffect(
    () => () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    },
    [],
  );
  if (isFull || window.bridge !== undefined || !document.fullscreenEnabled) return null;
  return () => void document.documentElement.requestFullscreen().catch(() => undefined);
}
