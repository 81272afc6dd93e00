import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { withCanonicalNames } from '../protocol/resource-rules/canonical-names';
import { isTurnOver, nextTurn } from '../turns';
import type { Directory } from './directory';
import { changed } from './kept-resource';
import type { StoredResource } from './stored-resource';

type Renamed = Pick<Directory, 'registry' | 'all' | 'get' | 'rename'>;

/** Resources that are looked at, and at most renamed, in one go. */
const renamedAtOnce = 100;

/**
 * Gives what was stored before its schema was declared the names that the schema has, in slices. Rejects with StoreError;
 * what is renamed by then stays so.
 */
export async function followNames(directory: Renamed): Promise<void> {
  for (const type of directory.registry.resourceTypes) {
    const ids = directory.all(type.resourceType.name).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += renamedAtOnce) {
      const some = ids.slice(start, start + renamedAtOnce);
      const renamed = some.flatMap((id) => renaming(id, type, directory));
      if (renamed.length > 0) await directory.rename(renamed);
      if (isTurnOver()) await nextTurn();
    }
  }
}

function renaming(id: string, type: ResolvedResourceType, directory: Renamed): StoredResource[] {
  const resource = directory.get(type.resourceType.name, id);
  if (resource === undefined) return [];
  const attributes = withCanonicalNames(resource.attributes, type);
  return attributes === resource.attributes ? [] : [changed(resource, resource, attributes)];
}
