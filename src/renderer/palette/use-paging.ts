import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';

const pageOf = 8;

/** Page up and page down, which Base UI's list has not: so many arrows, and none beyond the ends. */
export function usePaging(count: number) {
  const current = useRef(0);
  return {
    onItemHighlighted(_item: unknown, { index }: { index: number }) {
      current.current = index;
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      const { key, currentTarget } = event;
      if (key !== 'PageDown' && key !== 'PageUp') return;
      event.preventDefault();
      const room = key === 'PageDown' ? count - 1 - current.current : current.current;
      const arrow = key === 'PageDown' ? 'ArrowDown' : 'ArrowUp';
      for (let step = 0; step < Math.min(pageOf, room); step++) press(currentTarget, arrow);
    },
  };
}

/** Drawn at once: the next arrow goes on from what this one reached. */
function press(input: HTMLInputElement, key: string): void {
  flushSync(() =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
}
