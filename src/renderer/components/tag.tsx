import type { ReactNode } from 'react';
import './tag.css';

export type TagTone = 'neutral' | 'ok' | 'warn' | 'bad' | 'accent';

/** A word about the state of something, in a row or beside a title. */
export function Tag({
  tone = 'neutral',
  title,
  children,
}: {
  tone?: TagTone;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={`tag tag-${tone}`} title={title}>
      {children}
    </span>
  );
}
