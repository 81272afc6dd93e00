import { useEffect, useRef, useState } from 'react';
import { overlaySelector } from '../../components/overlay-selector';

/**
 * The request that another is to be compared with, by its sequence; null for none. The key `x` chooses the one that is open, and
 * ends a comparison.
 */
export function useCompared(selected: number | null) {
  const [compared, compareWith] = useState<number | null>(null);
  const latest = useRef({ selected, compared });
  latest.current = { selected, compared };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'x' || isElsewhere(event)) return;
      compareWith(latest.current.compared === null ? latest.current.selected : null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  if (selected === null && compared !== null) compareWith(null);
  return { compared, compareWith };
}

function isElsewhere(event: KeyboardEvent): boolean {
  const { target, defaultPrevented, ctrlKey, metaKey, altKey } = event;
  if (defaultPrevented || ctrlKey || metaKey || altKey) return true;
  if (document.querySelector(overlaySelector) !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
