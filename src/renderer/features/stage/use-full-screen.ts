import { useEffect, useRef, useState } from 'react';
import { type FullScreen, pageScreen, windowScreen } from './full-screen';

export interface ScreenControl {
  isFull: boolean;
  fill(on: boolean): void;
  /** A window is opened now, for which a browser leaves the full screen by itself: that ends nothing. */
  opensWindow(): void;
}

/**
 * Fills the screen while the stage is shown, as far as it may, and takes that back afterwards. Null where nothing can.
 * @param onLeft where Esc leaves the full screen without reaching the page, that is the end of the stage
 */
export function useFullScreen(onLeft: () => void): ScreenControl | null {
  const screen = useRef<FullScreen | null | undefined>(undefined);
  if (screen.current === undefined) screen.current = screenHere();
  const [isFull, setIsFull] = useState(screen.current?.isFull ?? false);
  const asked = useRef(false);
  const { current } = screen;
  useEffect(() => {
    return current?.follow((now) => {
      setIsFull(now);
      if (!now && current.keepsEscape && !asked.current) onLeft();
      asked.current = false;
    });
  }, [current, onLeft]);
  useEffect(() => (current === null ? undefined : filled(current)), [current]);
  if (current === null) return null;
  return {
    isFull,
    fill(on) {
      asked.current = !on;
      void current.fill(on);
    },
    opensWindow() {
      asked.current = isFull;
    },
  };
}

function screenHere(): FullScreen | null {
  if (window.bridge !== undefined) return windowScreen(window.bridge);
  return pageScreen(document, navigator.userActivation?.isActive ?? false);
}

/** A window that filled its screen before goes on to. */
function filled(screen: FullScreen): () => void {
  const changed = screen.mayAtOnce ? screen.fill(true) : Promise.resolve(!screen.isFull);
  return () => void changed.then((wasOurs) => wasOurs && screen.fill(false));
}
