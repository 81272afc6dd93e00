import { type RefObject, useEffect, useRef } from 'react';
import { overlaySelector } from '../../components/overlay-selector';

/**
 * `j` and `k` go from cause to cause, `Enter` opens the one that has the focus, `c` copies what the open one proposes, `Escape`
 * closes it.
 * @param close null where none is open
 */
export function useCauseKeys(page: RefObject<HTMLElement | null>, close: (() => void) | null): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isCombination(event) || isElsewhere(event.target)) return;
      if (event.key === 'j') return step(page, 1);
      if (event.key === 'k') return step(page, -1);
      if (event.key === 'c') page.current?.querySelector<HTMLElement>('.fix-copy button')?.click();
      if (event.key === 'Escape') latest.current?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page]);
}

function isCombination({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector(overlaySelector) !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select, [role="listbox"]') !== null;
}

function step(page: RefObject<HTMLElement | null>, by: number): void {
  const heads = [...(page.current?.querySelectorAll<HTMLElement>('.cause-head') ?? [])].filter((head) =>
    head.checkVisibility(),
  );
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? heads.indexOf(activeElement) : -1;
  const next = at < 0 ? heads[by > 0 ? 0 : heads.length - 1] : heads[at + by];
  next?.focus();
}
