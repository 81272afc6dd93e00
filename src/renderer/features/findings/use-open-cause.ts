import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { causeAddress } from '../../../shared/causes/cause-id';
import type { ListedCause } from '../../../shared/features/findings';
import { firstToOpen } from './cause-groups';

/**
 * Which cause is open stands in the address. Without one the page opens what concerns most people, once: what the reader has
 * closed stays closed.
 * @param causes null until they were read
 */
export function useOpenCause(
  page: RefObject<HTMLElement | null>,
  open: string | null,
  causes: readonly ListedCause[] | null,
) {
  const [, navigate] = useLocation();
  const [isChosen, setChosen] = useState(open !== null);
  const toFocus = useRef<string | null>(null);
  // The head of a cause that is opened or closed is another element.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is there once another cause is open
  useEffect(() => {
    const id = toFocus.current;
    toFocus.current = null;
    if (id !== null) page.current?.querySelector<HTMLElement>(`[data-cause="${CSS.escape(id)}"]`)?.focus();
  }, [open]);
  useEffect(() => {
    if (isChosen || causes === null) return;
    setChosen(true);
    const first = firstToOpen(causes);
    if (first !== null) navigate(causeAddress(first), { replace: true });
  }, [isChosen, causes, navigate]);
  const toggle = (id: string) => {
    setChosen(true);
    toFocus.current = id;
    navigate(id === open ? '/findings' : causeAddress(id), { replace: true });
  };
  return { open, toggle };
}
