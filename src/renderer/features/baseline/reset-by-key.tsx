import { useEffect } from 'react';
import { overlaySelector } from '../../components/overlay-selector';
import { useLive } from '../../state/live-store';
import { askReset } from './asked';
import { ResetDialog } from './reset-dialog';

/** Free on every page, and sent by no presenter remote. */
export const resetKey = '0';

/** The key that leads back to the beginning, with its question; stands once in a page, and on those that are alone. */
export function ResetByKey() {
  const leads = useLive((live) => live.baselines?.start != null);
  useEffect(() => {
    if (!leads) return;
    const press = (event: KeyboardEvent) => {
      if (!isReset(event)) return;
      event.preventDefault();
      askReset();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [leads]);
  return <ResetDialog />;
}

function isReset(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, repeat, target } = event;
  if (key !== resetKey || ctrlKey || metaKey || altKey || defaultPrevented || repeat) return false;
  return document.querySelector(overlaySelector) === null && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !==
      null
  );
}
