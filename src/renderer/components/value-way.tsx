import type { ReactNode } from 'react';
import './value-way.css';

/** A value on its way: `ValueStop`s with a `ValueLine` between each two. */
export function ValueWay({
  label,
  className = '',
  children,
}: {
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <ol className={`value-way ${className}`} aria-label={label}>
      {children}
    </ol>
  );
}

/** What the value is here. */
export function ValueStop({
  title,
  isWrong = false,
  children,
}: {
  title: ReactNode;
  isWrong?: boolean;
  children: ReactNode;
}) {
  return (
    <li className="value-stop" data-wrong={isWrong || undefined}>
      <small>{title}</small>
      {children}
    </li>
  );
}

/** Open: what belongs there, and is not yet. Broken: nothing comes of it. */
export function ValueLine({ state = 'gone' }: { state?: 'gone' | 'open' | 'broken' }) {
  return (
    <li
      className="value-line"
      aria-hidden
      data-open={state === 'open' || undefined}
      data-broken={state === 'broken' || undefined}
    />
  );
}
