import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { overlaySelector } from '../components/overlay-selector';
import { keysDialog } from '../features/keys/dialog';
import { paletteDialog } from '../palette/dialog';
import { meaningOf } from './key-presses';

/** After `g`, the second key has so long to come. */
const prefixMs = 1200;

/** Keys that work on every page. While something is typed or a dialog is open, only Ctrl/Cmd K does. */
export function useShellKeys(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    let prefixAt = Number.NEGATIVE_INFINITY;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat) return;
      const meaning = meaningOf(event, event.timeStamp - prefixAt < prefixMs);
      prefixAt = Number.NEGATIVE_INFINITY;
      if (meaning === null || (meaning.kind !== 'palette' && isElsewhere(event.target))) return;
      if (meaning.kind === 'prefix') {
        prefixAt = event.timeStamp;
        return;
      }
      event.preventDefault();
      if (meaning.kind === 'palette') paletteDialog.open();
      else if (meaning.kind === 'keys') keysDialog.open();
      else navigate(meaning.path);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
}

/** True where a letter is text, or belongs to what is open. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector(overlaySelector) !== null) return true;
  return (
    target instanceof Element &&
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !==
      null
  );
}
