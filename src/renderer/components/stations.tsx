import type { ReactNode } from 'react';
import './stations.css';

/** A value on its way: `Station`s with a `Way` between each two. */
export function Stations({
  label,
  className = '',
  children,
}: {
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <ol className={`stations ${className}`} aria-label={label}>
      {children}
    </ol>
  );
}

/** What the value is here. */
export function Station({
  title,
  isWrong = false,
  children,
}: {
  title: ReactNode;
  isWrong?: boolean;
  children: ReactNode;
}) {
  return (
    <li className="station" data-wrong={isWrong || undefined}>
      <small>{title}</small>
      {children}
    </li>
  );
}

/** Open: what belongs there, and is not yet. Broken: nothing comes of it. */
export function Way({ state = 'gone' }: { state?: 'gone' | 'open' | 'broken' }) {
  return (
    <li
      className="way"
      aria-hidden
      data-open={state === 'open' || undefined}
      data-broken={state === 'broken' || undefined}
    />
  );
}
