/** Which attribute a path leads to, whichever way a client spelled it: findings and later changes are told together by it. */

export interface AttributePlace {
  /** In lower case, without the URN of a core schema and without value filters. */
  plain: string;
  /** Which of several values is meant, where a value filter says so. */
  type: string | undefined;
}

/** Attribute paths compare without regard to case (RFC 7644 section 3.10). */
export function placeOf(attributePath: string): AttributePlace {
  const path = attributePath.toLowerCase().replace(/^urn:ietf:params:scim:schemas:core:2\.0:\w+:/, '');
  return { plain: path.replace(/\[[^\]]*\]/g, ''), type: /\[type eq "([^"]*)"/.exec(path)?.[1] };
}

/** Whether one of two paths leads to the other or into it. */
export function concernSame(one: string, other: string): boolean {
  const [first, second] = [placeOf(one), placeOf(other)];
  if (!sameType(first, second)) return false;
  return isWithin(first.plain, second.plain) || isWithin(second.plain, first.plain);
}

/** Where a place names no type, any is meant. */
export function sameType({ type: one }: AttributePlace, { type: other }: AttributePlace): boolean {
  return one === undefined || other === undefined || one === other;
}

/** For paths as in `plain`. */
export function isWithin(path: string, container: string): boolean {
  return path === container || path.startsWith(`${container}.`) || path.startsWith(`${container}:`);
}
