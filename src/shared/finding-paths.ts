import type { Finding } from './finding';

/** All attribute paths that a finding is about. */
export function pathsOf({ attributePath, otherPaths = [] }: Finding): string[] {
  return attributePath === undefined ? otherPaths : [attributePath, ...otherPaths];
}
