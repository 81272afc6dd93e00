import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { changed, peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { withCanonicalNames } from '../scim/write/rules/canonical-names';
import type { Directory } from './directory';

type Renamed = Pick<Directory, 'registry' | 'all' | 'get' | 'rename'>;

/** Resources that are renamed in one go, at most. */
const renamedAtOnce = 100;

/**
 * Gives what was stored before its schema was declared the names that the schema has, in slices. Rejects with StoreError;
 * what is renamed by then stays so.
 */
export async function renameStoredAttributes(directory: Renamed): Promise<void> {
  for (const type of directory.registry.resourceTypes) {
    const ids = directory.all(type.resourceType.name).map(({ id }) => id);
    const rest = ids.values();
    for (let renamed = renameNext(rest, type, directory); renamed !== null; ) {
      await renamed;
      if (isSliceOver()) await yieldSlice();
      renamed = renameNext(rest, type, directory);
    }
  }
}

/** Of one turn: what was read in it is stored in it, since others may change it afterwards. Null when there are no more. */
function renameNext(
  ids: Iterator<string>,
  type: ResolvedResourceType,
  directory: Renamed,
): Promise<void> | null {
  const renamed: StoredResource[] = [];
  for (let next = ids.next(); next.done !== true; next = ids.next()) {
    const after = renaming(directory.get(type.resourceType.name, next.value), type);
    if (after !== null) renamed.push(after);
    if (renamed.length >= renamedAtOnce || isSliceOver()) return stored(renamed, directory);
  }
  return renamed.length === 0 ? null : directory.rename(renamed);
}

async function stored(renamed: readonly StoredResource[], directory: Renamed): Promise<void> {
  if (renamed.length > 0) await directory.rename(renamed);
}

function renaming(resource: StoredResource | undefined, type: ResolvedResourceType): StoredResource | null {
  if (resource === undefined) return null;
  const before = peek(resource);
  const attributes = withCanonicalNames(before, type);
  return attributes === before ? null : changed(resource, resource, attributes);
}
