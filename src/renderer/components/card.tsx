import type { ComponentProps } from 'react';
import './card.css';

/** The white ground on which content stands. A list or a form has the class `card` itself. */
export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={`card ${className}`.trim()} />;
}
