import type { JsonObject, JsonValue } from '../../shared/scim/resource';

/** True for a JSON object, not for a list or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own property of that name; what stands on the prototype (`constructor`) is never a value from the wire. */
export function ownValue(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The name that the object itself uses for `name` in any case, or undefined. */
export function ownNameOf(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(object).find((own) => own.toLowerCase() === wanted);
}

/** A copy with one property set, or left out where the value is undefined. */
export function withValue(object: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _left, ...rest } = object;
  return rest;
}

/** True for equal JSON; the order of an object's properties doesn't matter, the order of a list does. */
export function sameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => sameJson(value, other[index]))
    );
  }
  return isJsonObject(one) && isJsonObject(other) && sameProperties(one, other);
}

function sameProperties(one: JsonObject, other: JsonObject): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]))
  );
}
