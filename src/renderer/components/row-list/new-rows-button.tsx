import type { MouseEvent } from 'react';
import './new-rows-button.css';

/** Quiet word of what arrived while the list stood still; lies over the list in the same box, and leads to its top. */
export function NewRowsButton({ count, onShow }: { count: number; onShow(): void }) {
  if (count === 0) return null;
  const show = ({ currentTarget }: MouseEvent) => {
    onShow();
    const list = currentTarget.parentElement?.querySelector<HTMLElement>('[role="tree"], [role="listbox"]');
    list?.focus({ preventScroll: true });
    if (list) list.scrollTop = 0;
  };
  return (
    <button type="button" className="new-ones" onClick={show}>
      {count.toLocaleString('en-US')} new
    </button>
  );
}
