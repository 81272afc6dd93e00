import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { pages } from '../../shared/pages';
import { overlaySelector } from '../components/overlay-selector';
import { features } from '../features';
import { keysDialog } from '../features/keys/dialog';
import { paletteDialog } from '../palette/dialog';
import { type KeyMeaning, meaningOf } from './key-presses';
import { keyedPlaces } from './navigation';

/** After `g`, the second key has so long to come. */
const prefixMs = 1200;
const places = keyedPlaces(pages, features);

/** Keys that work on every page with a rail. While something is typed or a dialog is open, only Ctrl/Cmd K does. */
export function useShellKeys(enabled: boolean): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!enabled) return;
    let prefixAt = Number.NEGATIVE_INFINITY;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat) return;
      const meaning = meaningOf(event, event.timeStamp - prefixAt < prefixMs, places);
      prefixAt = Number.NEGATIVE_INFINITY;
      if (meaning === null || (meaning.kind !== 'palette' && isElsewhere(event.target))) return;
      if (meaning.kind === 'prefix') {
        prefixAt = event.timeStamp;
        return;
      }
      event.preventDefault();
      follow(meaning, navigate);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate, enabled]);
}

function follow(meaning: Exclude<KeyMeaning, { kind: 'prefix' } | null>, navigate: (path: string) => void) {
  if (meaning.kind === 'palette') paletteDialog.open();
  else if (meaning.kind === 'keys') keysDialog.open();
  else if (meaning.kind === 'search') focusSearch();
  else navigate(meaning.path);
}

/** A page without a search of its own is searched as everything is. */
function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('#page input[type="search"]');
  if (field === null || field.checkVisibility() === false) paletteDialog.open();
  else field.select();
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
