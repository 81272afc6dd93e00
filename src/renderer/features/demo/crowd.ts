/** One dot a person, one cluster a group; where there are too many, a dot stands for several. */
const mostDots = 130;
const mostClusters = 12;
/** Six rows of four: as high as the place for them. */
const mostInCluster = 24;

/** @param groups members of each, the largest first @returns dots of each cluster */
export function clustersOf(groups: readonly { members: number }[]): number[] {
  const shown = groups.slice(0, mostClusters);
  const people = shown.reduce((sum, { members }) => sum + members, 0);
  const largest = Math.max(0, ...shown.map(({ members }) => members));
  const each = Math.max(1, Math.ceil(people / mostDots), Math.ceil(largest / mostInCluster));
  return shown.map(({ members }) => Math.max(1, Math.round(members / each)));
}
