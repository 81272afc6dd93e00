import { type RefObject, useEffect, useRef } from 'react';
import { overlaySelector } from '../../components/overlay-selector';

/** `j` and `k` go from row to row, `Enter` opens the one that has the focus, `c` copies, `Escape` closes the open one. */
export function useRowKeys(page: RefObject<HTMLElement | null>, close: (() => void) | null): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target)) return;
      if (event.key === 'j') return step(page, 1);
      if (event.key === 'k') return step(page, -1);
      if (event.key === 'c') page.current?.querySelector<HTMLElement>('.bench-foot .copy-button')?.click();
      if (event.key === 'Escape') latest.current?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page]);
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector(overlaySelector) !== null) return true;
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], .code-editor, [role="listbox"]') !== null
  );
}

function step(page: RefObject<HTMLElement | null>, by: number): void {
  const heads = [...(page.current?.querySelectorAll<HTMLElement>('.mapping-row') ?? [])];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? heads.indexOf(activeElement) : -1;
  const next = at < 0 ? heads[by > 0 ? 0 : heads.length - 1] : heads[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
