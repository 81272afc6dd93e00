const mostDots = 14;

/** One dot a member, fewer where the largest group has more members than dots have a place; nobody's group is without any. */
export function dotsOf(members: number, largest: number): number {
  const each = Math.max(1, largest / mostDots);
  return members === 0 ? 0 : Math.max(1, Math.round(members / each));
}
