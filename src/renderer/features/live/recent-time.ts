const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** "just now", "12 s", then the clock in the reader's time zone. */
export function recentTime(time: Date, now: number): string {
  const seconds = Math.floor((now - time.getTime()) / 1000);
  if (seconds < 2) return 'just now';
  return seconds < 60 ? `${seconds} s` : clock.format(time);
}
