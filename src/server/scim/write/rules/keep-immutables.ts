/**
 * Immutable sub-attributes of values that are written anew (RFC 7644 sections 3.5.1 and 3.5.2): one that has a value keeps it
 * where the client leaves it out, and must match where it does not. Values of a list are the same one where `type` and
 * `value` are; one that goes as a whole takes its immutable sub-attributes along, as a member does who leaves a group.
 */

import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { ownValue } from '../../json-object';
import { requireMutable } from '../patch/sub-attribute';
import { identityOf } from './value-list';

/** A whole new list, made of what was there before. @throws ScimError mutability */
export function keepImmutablesOfList(
  attribute: ResolvedAttribute,
  before: readonly JsonValue[],
  after: JsonValue[],
): JsonValue[] {
  if (attribute.immutableSubAttributes.length === 0 || before.length === 0) return after;
  const known = new Map(before.map((value) => [identityOf(attribute, value), value]));
  return after.map((value) => keepImmutables(attribute, known.get(identityOf(attribute, value)), value));
}

/** One value in the place of another. @throws ScimError mutability */
export function keepImmutables(
  { immutableSubAttributes }: ResolvedAttribute,
  before: JsonValue | undefined,
  after: JsonValue,
): JsonValue {
  if (immutableSubAttributes.length === 0 || !isJsonObject(before) || !isJsonObject(after)) return after;
  const kept = { ...after };
  for (const sub of immutableSubAttributes) {
    const { name } = sub.definition;
    const [old, fresh] = [ownValue(before, name), ownValue(after, name)];
    if (old === undefined) continue;
    if (fresh !== undefined) requireMutable(sub, old, fresh);
    kept[name] = old;
  }
  return kept;
}
