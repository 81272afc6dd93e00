/** One dot a person, one cluster a group; where there are too many, a dot stands for several. */
const mostDots = 130;
const mostClusters = 12;

/** @param groups members of each, the largest first @returns dots of each cluster */
export function clustersOf(groups: readonly { members: number }[]): number[] {
  const shown = groups.slice(0, mostClusters);
  const people = shown.reduce((sum, { members }) => sum + members, 0);
  const each = Math.max(1, Math.ceil(people / mostDots));
  return shown.map(({ members }) => Math.max(1, Math.round(members / each)));
}
