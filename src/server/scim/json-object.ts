import type { JsonObject, JsonValue } from '../../shared/scim/resource';

/** The own property of that name; what stands on the prototype (`constructor`) is never a value from the wire. */
export function ownValue(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Own names by their lower-case form, of objects with many; what is looked for among few is found without. */
const indexes = new WeakMap<JsonObject, Map<string, string>>();
const few = 32;

/** The name that the object itself uses for `name` in any case, or undefined. */
export function ownNameOf(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = name.toLowerCase();
  const index = indexes.get(object);
  if (index !== undefined) return index.get(wanted);
  const names = Object.keys(object);
  if (names.length <= few) return names.find((own) => own.toLowerCase() === wanted);
  // Of two that differ in case the first counts, as it does among few.
  indexes.set(object, new Map(names.reverse().map((own) => [own.toLowerCase(), own])));
  return indexes.get(object)?.get(wanted);
}

/** Sets or, with undefined, takes away a property of an object that is the caller's own. */
export function setOwn(object: JsonObject, name: string, value: JsonValue | undefined): void {
  if (value !== undefined && Object.hasOwn(object, name)) {
    object[name] = value;
    return;
  }
  if (value === undefined) {
    delete object[name];
    indexes.delete(object);
    return;
  }
  object[name] = value;
  const index = indexes.get(object);
  const key = name.toLowerCase();
  if (index !== undefined && !index.has(key)) index.set(key, name);
}

/** A copy with one property set, or left out where the value is undefined. */
export function withValue(object: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _left, ...rest } = object;
  return rest;
}
