import type { ReactNode } from 'react';
import { Mark, type MarkShape } from './mark';
import './state.css';

/** State as a shape and a word, then a colour. */
export function State({ shape, children }: { shape: MarkShape; children: ReactNode }) {
  return (
    <span className="state" data-shape={shape}>
      <Mark shape={shape} />
      <span>{children}</span>
    </span>
  );
}
