import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type {
  ResolvedAttribute,
  ResolvedResourceType,
} from '../../../../shared/scim/schemas/schema-registry';
import { inSchemaOrder } from './stored-form';

type Attributes = ReadonlyMap<string, ResolvedAttribute>;

/**
 * What was stored before its schema was declared, under the names that the schema gives: a client may have spelled them in
 * other case, and filters, paths and responses go by the schema (RFC 7643 section 2.1). Values stay as they came.
 * @returns the attributes themselves where all names are right
 */
export function withCanonicalNames(attributes: JsonObject, type: ResolvedResourceType): JsonObject {
  let isRight = true;
  const renamed: JsonObject = {};
  for (const [name, value] of Object.entries(attributes)) {
    const extension = type.extensions.get(name.toLowerCase());
    const known = extension?.attributes ?? type.attributes.get(name.toLowerCase())?.subAttributes;
    const canonical = extension?.urn ?? type.attributes.get(name.toLowerCase())?.definition.name ?? name;
    const inside = known === undefined ? value : namesInside(value, known);
    isRight &&= canonical === name && inside === value;
    put(renamed, canonical, inside, canonical === name);
  }
  return isRight ? attributes : inSchemaOrder(renamed, type);
}

function namesInside(value: JsonValue, known: Attributes): JsonValue {
  if (Array.isArray(value)) {
    const elements = value.map((element) => namesInside(element, known));
    return elements.some((element, index) => element !== value[index]) ? elements : value;
  }
  return isJsonObject(value) && known.size > 0 ? namesOf(value, known) : value;
}

function namesOf(object: JsonObject, known: Attributes): JsonObject {
  let isRight = true;
  const renamed: JsonObject = {};
  for (const [name, value] of Object.entries(object)) {
    const attribute = known.get(name.toLowerCase());
    const canonical = attribute?.definition.name ?? name;
    const inside = attribute === undefined ? value : namesInside(value, attribute.subAttributes);
    isRight &&= canonical === name && inside === value;
    put(renamed, canonical, inside, canonical === name);
  }
  return isRight ? object : renamed;
}

/** Where a name stands in both spellings, what stands under the right one wins. */
function put(object: JsonObject, name: string, value: JsonValue, isRight: boolean): void {
  const there = Object.hasOwn(object, name) ? object[name] : undefined;
  if (isJsonObject(there) && isJsonObject(value))
    object[name] = isRight ? { ...there, ...value } : { ...value, ...there };
  else if (there === undefined || isRight) object[name] = value;
}
