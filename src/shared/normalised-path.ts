/** Which attribute a path leads to, whichever way a client spelled it: findings and later changes are brought together by it. */

/** In characters. Schemas have no longer paths: whoever sends one wants it to be looked at for long. */
const longestPath = 1_000;

/** As much of a path from the wire as is looked at. */
export function cutPath(attributePath: string): string {
  return attributePath.length <= longestPath ? attributePath : attributePath.slice(0, longestPath);
}

/** Value filters, each ended by the next bracket whatever it is: a search that goes on to the end does so from every bracket. */
const valueFilters = /\[[^[\]]*\]/g;

export function withoutValueFilters(path: string): string {
  return path.replace(valueFilters, '');
}

export interface NormalisedPath {
  /** In lower case, without the URN of a core schema and without value filters. */
  plain: string;
  /** Which of several values is meant, where a value filter says so. */
  type: string | undefined;
}

/** Attribute paths compare without regard to case (RFC 7644 section 3.10). */
export function normalisedPath(attributePath: string): NormalisedPath {
  const path = cutPath(attributePath)
    .toLowerCase()
    .replace(/^urn:ietf:params:scim:schemas:core:2\.0:\w+:/, '');
  return { plain: withoutValueFilters(path), type: /\[type eq "([^"]*)"/.exec(path)?.[1] };
}

/** Whether one of two paths leads to the other or into it. */
export function concernSame(one: string, other: string): boolean {
  const [first, second] = [normalisedPath(one), normalisedPath(other)];
  if (!sameType(first, second)) return false;
  return isWithin(first.plain, second.plain) || isWithin(second.plain, first.plain);
}

/** Where a place names no type, any is meant. */
export function sameType({ type: one }: NormalisedPath, { type: other }: NormalisedPath): boolean {
  return one === undefined || other === undefined || one === other;
}

/** For paths as in `plain`. */
export function isWithin(path: string, container: string): boolean {
  return path === container || path.startsWith(`${container}.`) || path.startsWith(`${container}:`);
}
