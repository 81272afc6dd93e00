import { useNow } from '../state/use-now';
import { exactTime, relativeTime } from './time-words';

/** How long ago, with the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={exactTime(at)}>
      {relativeTime(at, now)}
    </time>
  );
}
