import { exactTime } from '../../components/time-words';
import { recentTime } from './recent-time';

/** "just now", "12 s", then the clock; the exact time on hover. */
export function FeedTime({ at, now }: { at: string; now: number }) {
  return (
    <time className="feed-time" dateTime={at} title={exactTime(at)}>
      {recentTime(new Date(at), now)}
    </time>
  );
}
