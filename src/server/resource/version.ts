/**
 * `meta.version` is a weak entity tag of the revision (RFC 7644 section 3.14): weak, since one revision can be rendered
 * with different attributes. It stands for what a client can write: joining a group changes the group's version and
 * not that of the user, whose `groups` is read-only.
 */
import type { StoredResource } from './stored-resource';

/** `W/"3"` */
export function versionOf(resource: Pick<StoredResource, 'revision'>): string {
  return `W/"${resource.revision}"`;
}

/**
 * Whether a version is among those of an `If-Match` or `If-None-Match` header: a list of entity tags, or `*` for any.
 * Compared weakly, `W/` aside (RFC 9110 section 8.8.3.2).
 */
export function matchesVersion(header: string, version: string): boolean {
  if (header.trim() === '*') return true;
  const wanted = opaque(version);
  return header.split(',').some((tag) => opaque(tag) === wanted);
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
