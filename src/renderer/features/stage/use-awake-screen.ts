import { useEffect } from 'react';
import { keepScreenAwake } from './awake-screen';

/** As long as what uses it is shown. */
export function useAwakeScreen(): void {
  useEffect(
    () =>
      keepScreenAwake({
        bridge: window.bridge,
        wakeLock: navigator.wakeLock,
        get visibilityState() {
          return document.visibilityState;
        },
        addEventListener: document.addEventListener.bind(document),
        removeEventListener: document.removeEventListener.bind(document),
      }),
    [],
  );
}
