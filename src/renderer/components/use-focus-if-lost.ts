import { type RefObject, useEffect, useRef } from 'react';

/** What takes the focus when it appears in the place of what had it; whoever is elsewhere stays there. */
export function useFocusIfLost<Focusable extends HTMLElement>(): RefObject<Focusable | null> {
  const target = useRef<Focusable>(null);
  useEffect(() => {
    if (document.activeElement === document.body) target.current?.focus();
  }, []);
  return target;
}
