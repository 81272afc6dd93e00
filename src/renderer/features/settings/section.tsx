import { type ReactNode, useId } from 'react';
import './section.css';

interface SectionProps {
  title: string;
  /** What it is about, in a sentence. */
  about?: ReactNode;
  children: ReactNode;
}

/** One subject of the settings: what it is on the left, what can be done on the right. */
export function Section({ title, about, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {about !== undefined && <p>{about}</p>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  );
}
