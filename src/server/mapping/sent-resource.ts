/** A person as they would be stored, of what the rows of a mapping send. */
import type { Target } from '../../shared/idp/common/resource-values';
import { parseTarget, putValue } from '../../shared/idp/common/resource-values';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { type ResolvedResourceType, resolveAttribute } from '../../shared/scim/schemas/schema-registry';
import { userUrn } from '../../shared/scim/schemas/user';

export interface SentValue {
  /** SCIM attribute path. */
  target: string;
  /** Null: nothing is sent. */
  value: JsonValue;
}

/** A target that can't be written is left out. */
export function resourceOf(values: readonly SentValue[], type: ResolvedResourceType | undefined): JsonObject {
  const resource: JsonObject = {};
  for (const { target, value } of values) if (value !== null) put(resource, target, value, type);
  return resource;
}

/** The same person with another value there; what stands elsewhere is shared. */
export function withValue(
  resource: JsonObject,
  target: string,
  value: JsonValue,
  type: ResolvedResourceType | undefined,
): JsonObject {
  const read = readTarget(target);
  if (read === null) return resource;
  const holder = read.schema ?? read.attribute;
  const copy: JsonObject = { ...resource };
  if (copy[holder] !== undefined) copy[holder] = structuredClone(copy[holder]);
  putValue(copy, read, fitted(value, read, type));
  return copy;
}

function put(
  resource: JsonObject,
  target: string,
  value: JsonValue,
  type: ResolvedResourceType | undefined,
): void {
  const read = readTarget(target);
  if (read !== null) putValue(resource, read, fitted(value, read, type));
}

/** Attributes of the core schema stand in the resource itself. */
function readTarget(text: string): Target | null {
  try {
    const target = parseTarget(text);
    return target.schema?.toLowerCase() === userUrn.toLowerCase() ? { ...target, schema: null } : target;
  } catch {
    return null;
  }
}

/** As the listener takes it: a boolean that comes as text, and what a complex attribute is about without its name. */
function fitted(value: JsonValue, target: Target, type: ResolvedResourceType | undefined): JsonValue {
  const { schema, attribute, subAttribute, element } = target;
  const found = type && resolveAttribute(type, { schema, attribute, subAttribute });
  if (found?.kind !== 'attribute') return value;
  const { definition } = found.attribute;
  if (definition.type === 'boolean' && typeof value === 'string') return /^\s*true\s*$/i.test(value);
  const isAlone = definition.type === 'complex' && !definition.multiValued && element === null;
  return isAlone && typeof value !== 'object' ? { value } : value;
}
