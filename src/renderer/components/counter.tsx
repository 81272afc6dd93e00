import type { CSSProperties } from 'react';
import './counter.css';

interface CounterProps {
  count: number;
  /** The largest number that is likely here: as much room is kept, so that nothing beside it moves. */
  atMost: number;
}

/** A number that changes while it is looked at. */
export function Counter({ count, atMost }: CounterProps) {
  const digits = written(Math.max(count, atMost)).length;
  const style: CSSProperties & { '--digits': number } = { '--digits': digits };
  return (
    <span className="counter-number" style={style}>
      {written(count)}
    </span>
  );
}

function written(count: number): string {
  return count.toLocaleString('en-US');
}
