import type { AttributeChange } from '../../shared/exchange';
import { isJsonObject, sameJson } from '../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';

/** More parts of one attribute are told as the attribute. */
const mostParts = 20;

/**
 * Where exactly an attribute changed: which sub-attributes, and of which of several values where each has a type of its own. What
 * came or went whole is one path.
 */
export function changedPaths({ attributePath, before, after }: AttributeChange): string[] {
  const parts = partsOf(attributePath, before, after);
  return parts.length === 0 || parts.length > mostParts ? [attributePath] : parts;
}

function partsOf(path: string, before: JsonValue | undefined, after: JsonValue | undefined): string[] {
  if (isJsonObject(before) && isJsonObject(after))
    return changedNames(before, after).map((name) => `${path}.${name}`);
  const [valuesBefore, valuesAfter] = [byType(before), byType(after)];
  if (valuesBefore === null || valuesAfter === null) return [];
  return [...new Set([...valuesBefore.keys(), ...valuesAfter.keys()])].flatMap((type) => {
    const [one, other] = [valuesBefore.get(type), valuesAfter.get(type)];
    const place = `${path}[type eq ${JSON.stringify(type)}]`;
    if (one === undefined || other === undefined) return [place];
    return changedNames(one, other).map((name) => `${place}.${name}`);
  });
}

function changedNames(before: JsonObject, after: JsonObject): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameJson(memberOf(before, name), memberOf(after, name)));
}

function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Null where it is no list, or where two of its values can't be told apart by their types. */
function byType(values: JsonValue | undefined): Map<string, JsonObject> | null {
  if (!Array.isArray(values)) return null;
  const found = new Map<string, JsonObject>();
  for (const value of values) {
    if (!isJsonObject(value) || typeof value.type !== 'string' || found.has(value.type)) return null;
    found.set(value.type, value);
  }
  return found;
}
