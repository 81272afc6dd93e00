import type { CSSProperties } from 'react';
import './middle-ellipsis.css';

interface MiddleEllipsisProps {
  text: string;
  /** Letters that stay at the end. */
  tail?: number;
  /** Whether the face that it stands in is a monospaced one. */
  isMono?: boolean;
}

/** A long value on one line, cut in the middle where there is no room: its beginning and its end both matter. */
export function MiddleEllipsis({ text, tail = 14, isMono = true }: MiddleEllipsisProps) {
  const characters = Array.from(text);
  const end = characters.length > tail * 2 ? tail : 0;
  const start = characters.slice(0, characters.length - end).join('');
  const style: CSSProperties & { '--tail': number } = { '--tail': end };
  return (
    <span className="middle-cut" data-mono={isMono || undefined} title={text} style={style}>
      <span className="middle-cut-start">{start}</span>
      {end > 0 && <span className="middle-cut-end">{characters.slice(-end).join('')}</span>}
    </span>
  );
}
