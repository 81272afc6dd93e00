/** Attribute paths that lead to the same text have the same key, whichever way they are spelled. */
import { normalisedPath } from '../normalised-path';
import type { PatchPath } from '../scim/filter/filter';
import { parsePatchPath } from '../scim/filter/parser';

/** In lower case; which of several values is meant is part of it. A path alone may name what `value` of it is. */
export function pathKey(path: string): string {
  const { plain, type } = normalisedPath(path);
  const named = plain.replace(/\.value$/, '');
  return type === undefined ? named : `${named}|${type}`;
}

/** Null for a text that is no path. */
export function readPath(path: string): PatchPath | null {
  try {
    return parsePatchPath(path);
  } catch {
    return null;
  }
}
