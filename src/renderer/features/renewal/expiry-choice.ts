/** How long a new token lives: a few usual spans. */
export const expiryChoices = [
  { value: 0, label: 'Never' },
  { value: 30, label: '30 days' },
  { value: 90, label: '90 days' },
  { value: 180, label: '180 days' },
  { value: 365, label: '1 year' },
] as const;

/** RFC 3339, so many days ahead; null for 0. @param now milliseconds since 1970 */
export function expiryIn(days: number, now: number): string | null {
  return days === 0 ? null : new Date(now + days * 86_400_000).toISOString();
}
