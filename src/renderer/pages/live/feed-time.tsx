const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** "just now", "12 s", then the clock; the exact time on hover. */
export function FeedTime({ at, now }: { at: string; now: number }) {
  const time = new Date(at);
  return (
    <time className="feed-time" dateTime={at} title={exact.format(time)}>
      {feedTime(time, now)}
    </time>
  );
}

export function feedTime(time: Date, now: number): string {
  const seconds = Math.floor((now - time.getTime()) / 1000);
  if (seconds < 2) return 'just now';
  return seconds < 60 ? `${seconds} s` : clock.format(time);
}
