import { type ReactNode, useEffect, useRef } from 'react';

/** Title and lead of a step; the focus goes to it, so that a reader hears where they are. */
export function RenewalHead({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="step-head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="step-lead">{children}</p>
    </header>
  );
}
