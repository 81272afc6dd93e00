import type { ComponentProps, ReactNode } from 'react';
import './choice.css';

interface ChoiceProps extends Omit<ComponentProps<'button'>, 'title' | 'about'> {
  title: ReactNode;
  /** A line about it. */
  about: ReactNode;
  /** Behind both. */
  end?: ReactNode;
}

/** A row of a list whose chosen one stands beside it, or opens. */
export function Choice({ title, about, end, ...button }: ChoiceProps) {
  return (
    <button type="button" {...button} className="choice">
      <ChoiceWords {...{ title, about, end }} />
    </button>
  );
}

/** The same to read only. */
export function ChoiceWords({ title, about, end }: Pick<ChoiceProps, 'title' | 'about' | 'end'>) {
  return (
    <>
      <b>{title}</b>
      <span>{about}</span>
      {end}
    </>
  );
}
