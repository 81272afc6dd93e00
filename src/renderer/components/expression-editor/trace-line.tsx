import type { ReactNode } from 'react';

interface TraceLineProps {
  /** As it is written; long ones are cut, and whole in the title. */
  part: string;
  /** Not written so, but our word for it. */
  isWords?: boolean;
  note: ReactNode;
  /** Null for nothing. */
  value: string | null;
  /** What stands where there is no value. */
  empty?: string;
  /** Not needed for the value. */
  isIdle?: boolean;
  /** Where the value arrives. */
  isEnd?: boolean;
  /** In place of the value: a field to try another. */
  field?: ReactNode;
}

/** A step on the way to a value: what is asked, what is to be said of it, and what it gives. */
export function TraceLine(props: TraceLineProps) {
  const {
    part,
    isWords = false,
    note,
    value,
    empty = 'nothing',
    isIdle = false,
    isEnd = false,
    field,
  } = props;
  const given = value === null ? <em>{isIdle ? '' : empty}</em> : <b>{value}</b>;
  return (
    <li data-idle={isIdle || undefined} data-sent={(isEnd && value !== null) || undefined}>
      {isWords ? <strong>{part}</strong> : <code title={part}>{part}</code>}
      <span>{note}</span>
      {field ?? given}
    </li>
  );
}
