import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { displayNameOf } from '../resource/summary';
import { ScimError } from '../scim/scim-error';
import { textsAt } from './indexes';
import type { TypeCollection } from './type-collection';

/**
 * Refuses values that another resource holds where the schema says `uniqueness` (RFC 7643 section 7), and says who.
 * @param id of the resource itself, null for a new one
 * @throws ScimError uniqueness
 */
export function requireUnique(
  type: ResolvedResourceType,
  collection: TypeCollection,
  attributes: JsonObject,
  id: string | null,
): void {
  for (const attribute of type.uniqueAttributes) {
    for (const value of textsAt(attributes, attribute)) {
      const holder = otherThan(id, collection.indexes.find(attribute.path, value) ?? []);
      if (holder !== undefined) throw taken(collection, attribute.path, value, holder);
    }
  }
}

function otherThan(id: string | null, holders: Iterable<string>): string | undefined {
  for (const holder of holders) if (holder !== id) return holder;
  return undefined;
}

function taken(collection: TypeCollection, attributePath: string, value: string, id: string): ScimError {
  const holder = collection.get(id);
  const who = holder === undefined ? id : `“${displayNameOf(holder)}” (id ${id})`;
  return new ScimError('uniqueness', `${attributePath} “${value}” is already used by ${who}.`, {
    attributePath,
  });
}
