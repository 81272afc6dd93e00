import { type RefObject, useEffect, useRef } from 'react';
import { overlaySelector } from '../overlay-selector';
import { rowKeyOf } from './row-keys';

/**
 * Keys of a page with a list and a detail beside it. With nothing focused, keys that move go to the list, and so does copying; Escape closes the
 * detail from anywhere but a dialog; and when the detail goes, the focus comes back to the list.
 */
export function usePageKeys(page: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const latest = useRef({ open, close });
  latest.current = { open, close };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      if (event.key === 'Escape' && latest.current.open) return latest.current.close();
      if (event.target === document.body && isForList(event, latest.current.open))
        handOver(event, listOf(page));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page]);
  useFocusBackOnList(page, open);
}

/** When what stood beside the list goes and had the focus, the list has it again. */
export function useFocusBackOnList(page: RefObject<HTMLElement | null>, open: boolean): void {
  const was = useRef(open);
  useEffect(() => {
    const closed = was.current && !open;
    was.current = open;
    if (closed && document.activeElement === document.body) listOf(page)?.focus({ preventScroll: true });
  }, [open, page]);
}

/** What is open is copied from anywhere. */
function isForList(event: KeyboardEvent, open: boolean): boolean {
  const kind = rowKeyOf(event)?.kind;
  return kind === 'move' || (kind === 'copy' && open);
}

/** The first key press moves already, instead of only finding the list. */
function handOver({ key }: KeyboardEvent, list: HTMLElement | null): void {
  list?.focus();
  list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function listOf(page: RefObject<HTMLElement | null>): HTMLElement | null {
  return page.current?.querySelector<HTMLElement>('[role="tree"], [role="listbox"]') ?? null;
}

/** What lies over the page takes the keys; it may be gone already when the key gets here. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    document.querySelector(overlaySelector) !== null ||
    (target instanceof Element && target.closest(overlaySelector) !== null)
  );
}
