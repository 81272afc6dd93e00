/**
 * `bulkId:qwerty` stands for the id of the resource that the operation with this bulkId creates, wherever it is found
 * (RFC 7644 section 3.7.2): as a value, at the end of an address, or quoted in the filter of a path.
 */
import { isUrn } from '../../../shared/scim/attribute-path';
import { isJsonObject } from '../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';

const reference = /^bulkId:([\s\S]+)$|(?<=["/])bulkId:([^"/]+)/g;

/** All bulkIds that a value refers to, however deep. */
export function referencesIn(value: JsonValue, found: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') {
    if (value.includes('bulkId:'))
      for (const [, whole, part] of value.matchAll(reference)) found.add(whole ?? part ?? '');
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) referencesIn(inner, found);
  }
  return found;
}

/** The text with ids in place of references; one that `ids` does not know stays as it is. */
export function resolveText(text: string, ids: ReadonlyMap<string, string>): string {
  if (!text.includes('bulkId:')) return text;
  return text.replace(reference, (written: string, whole?: string, part?: string) => {
    return ids.get(whole ?? part ?? '') ?? written;
  });
}

/** A copy with ids in place of references. */
export function resolveReferences(data: JsonObject, ids: ReadonlyMap<string, string>): JsonObject {
  const resolve = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return resolveText(value, ids);
    if (Array.isArray(value)) return value.map(resolve);
    return isJsonObject(value) ? resolveReferences(value, ids) : value;
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, resolve(value)]));
}

/**
 * A copy without the values that refer to one of these: a member, a manager, a text. Objects that hold such a
 * reference go as a whole, since what is left of them would say something else.
 */
export function withoutReferences(data: JsonObject, held: ReadonlySet<string>): JsonObject {
  const refers = (value: JsonValue) =>
    typeof value === 'string' && [...referencesIn(value)].some((bulkId) => held.has(bulkId));
  const keep = (value: JsonValue): boolean =>
    !refers(value) && !(isJsonObject(value) && Object.values(value).some(refers));
  const strip = ([name, value]: [string, JsonValue]): [string, JsonValue][] => {
    if (isUrn(name) && isJsonObject(value)) return [[name, withoutReferences(value, held)]];
    if (Array.isArray(value)) return [[name, value.filter(keep)]];
    return keep(value) ? [[name, value]] : [];
  };
  return Object.fromEntries(Object.entries(data).flatMap(strip));
}
