import { useSyncExternalStore } from 'react';

/** Pixels of one rem: the root grows with the window (base.css), and what is placed by script grows with it. */
export function useRootSize(): number {
  return useSyncExternalStore(subscribe, rootSize);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Asking for computed styles makes the browser lay the page out, so it is asked once for each width. */
let known = { width: -1, size: 16 };

function rootSize(): number {
  if (known.width !== window.innerWidth) {
    known = {
      width: window.innerWidth,
      size: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    };
  }
  return known.size;
}
