import { type RefObject, useCallback, useEffect, useState } from 'react';
import { rowHeight, type Sight, sightOf, topFor } from './sight';

/** Until the list has been measured. */
const assumed = sightOf(0, 20 * rowHeight);

export interface SightOfList {
  sight: Sight;
  scrollTo(index: number): void;
}

/** Follows scrolling and resizing; renders only when other rows come in sight. */
export function useSight(scroller: RefObject<HTMLElement | null>): SightOfList {
  const [sight, setSight] = useState(assumed);
  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const look = () => {
      const next = sightOf(list.scrollTop, list.clientHeight);
      setSight((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    const resized = new ResizeObserver(look);
    resized.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const scrollTo = useCallback(
    (index: number) => {
      const list = scroller.current;
      if (list) list.scrollTop = topFor(index, list.scrollTop, list.clientHeight);
    },
    [scroller],
  );
  return { sight, scrollTo };
}
