/** From what a link on another page opened, Escape leads back to that link. */
import { type RefObject, useEffect } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';

/** Given to links as `state`: it stands with the address in the history, and goes when another thing is opened there. */
export const withReturnFocus = { hasReturn: true };

/** Address of what was left, until its link has the focus again. */
let left: string | null = null;

/** Goes back to where the thing on show was opened from; null where it was not opened by such a link. */
export function useReturnFocus(): (() => void) | null {
  const state = useHistoryState<Partial<typeof withReturnFocus> | null>();
  if (state?.hasReturn !== true) return null;
  return () => {
    left = location.pathname;
    history.back();
  };
}

/** Puts the focus on the link to what was left, or on the list where there is none. */
export function useFocusOnReturn(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (left === null) return;
    const path = left;
    left = null;
    if (page.current === null || focusLink(page.current, path)) return;
    const { current } = page;
    // What is read from the core comes later. Where the reader has gone on meanwhile, they stay.
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || focusLink(current, path)) observer.disconnect();
    });
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [page]);
}

function focusLink(page: HTMLElement, path: string): boolean {
  const link = [...page.querySelectorAll('a')].find((candidate) => candidate.getAttribute('href') === path);
  const found = link ?? page.querySelector<HTMLElement>('[role="tree"], [role="listbox"]');
  found?.focus();
  return found !== null;
}
