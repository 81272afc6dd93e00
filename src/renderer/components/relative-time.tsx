import { useNow } from '../state/use-now';
import { exactTime, relativeTime } from './time-words';

/** How long ago, with the exact time on hover. `prefix` stands before it: ", ". */
export function RelativeTime({ at, prefix = '' }: { at: string; prefix?: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={exactTime(at)}>
      {prefix}
      {relativeTime(at, now)}
    </time>
  );
}
