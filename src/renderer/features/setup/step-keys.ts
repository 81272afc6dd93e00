/** Keys of Set up, from anywhere on the page: along the steps, forward, copy. */
import { useEffect, useRef } from 'react';
import { overlaySelector } from '../../components/overlay-selector';

export interface StepKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

export type StepKeyMeaning = 'next step' | 'previous step' | 'go on' | 'copy';

const meanings: Record<string, StepKeyMeaning> = {
  j: 'next step',
  ']': 'next step',
  k: 'previous step',
  '[': 'previous step',
  Enter: 'go on',
  c: 'copy',
};

/** What a key means here, null for nothing. `[` and `]` need Alt on some keyboards, which then says nothing else. */
export function meaningOfKey({ key, ctrlKey, metaKey, altKey }: StepKey): StepKeyMeaning | null {
  const isBracket = key === '[' || key === ']';
  if (!isBracket && (ctrlKey || metaKey || altKey)) return null;
  return meanings[key] ?? null;
}

/** Calls what belongs to the key; the latest `actions` count. */
export function useStepKeys(actions: Record<StepKeyMeaning, () => void>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || belongsElsewhere(event.target)) return;
      const meaning = meaningOfKey(event);
      if (meaning === null || (meaning === 'go on' && isPressable(event.target))) return;
      event.preventDefault();
      latest.current[meaning]();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A letter that is typed, or a key for what lies over the page. */
function belongsElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector(overlaySelector) !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

/** Enter presses what has the focus. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null;
}
