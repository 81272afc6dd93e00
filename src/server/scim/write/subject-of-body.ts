import type { ResourceReference } from '../../../shared/exchange';
import { isJsonObject } from '../../../shared/scim/json';
import type { JsonObject } from '../../../shared/scim/resource';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import { nameIn } from '../../resource/summary';
import { shorten } from '../describe-value';
import { property } from '../message';

/**
 * Who the body of a POST that was refused is about, by the name that the resource would have had, without an id; null where
 * the body names nobody.
 */
export function subjectOfBody(
  body: unknown,
  { resourceType }: ResolvedResourceType,
): ResourceReference | null {
  if (!isJsonObject(body)) return null;
  const displayName = nameIn(namingAttributesOf(body));
  return displayName === ''
    ? null
    : { resourceType: resourceType.name, id: '', displayName: shorten(displayName) };
}

/** As the schemas spell them; the client may have done so otherwise. */
function namingAttributesOf(body: JsonObject): JsonObject {
  const names = ['userName', 'displayName', 'name'];
  return Object.fromEntries(names.map((name) => [name, property(body, name) ?? null]));
}
