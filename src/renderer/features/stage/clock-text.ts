/** "14:05", as the clock on the wall. @param now epoch, in milliseconds */
export function clockText(now: number): string {
  const at = new Date(now);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** "7 min since the start". */
export function sinceText(startedAt: string, now: number): string {
  return `${Math.max(0, Math.floor((now - Date.parse(startedAt)) / 60_000))} min since the start`;
}
