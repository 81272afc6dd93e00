/** Values of a resource by the paths that a mapping writes: `emails[type eq "work"].value`, `name.givenName`, `urn:…:User:department`. */
import type { Filter, PatchPath } from '../../scim/filter/filter';
import { parsePatchPath } from '../../scim/filter/parser';
import { isJsonObject } from '../../scim/json';
import type { JsonObject, JsonValue } from '../../scim/resource';

/** What a target of a mapping points to. */
export interface Target {
  schema: string | null;
  attribute: string;
  subAttribute: string | null;
  /** The element of a multi-valued attribute: `type` is `work`. */
  element: { name: string; value: JsonValue } | null;
}

/** @throws FilterSyntaxError, RangeError for what no client could send */
export function parseTarget(text: string): Target {
  const { schema, attribute, subAttribute, filter }: PatchPath = parsePatchPath(text);
  return { schema, attribute, subAttribute, element: filter === null ? null : elementOf(filter, text) };
}

function elementOf(filter: Filter, text: string): Target['element'] {
  if (filter.kind !== 'comparison' || filter.operator !== 'eq')
    throw new RangeError(`${text} does not name one element: a target asks one sub-attribute with eq.`);
  const { value } = filter;
  // Some clients quote booleans: roles[primary eq "True"].
  const isQuotedBoolean = typeof value === 'string' && /^(true|false)$/i.test(value);
  return { name: filter.path.attribute, value: isQuotedBoolean ? /^true$/i.test(value) : value };
}

/**
 * Puts the value where the target points to, in a resource under construction.
 * @param newElement what an element has beside its value when it is made
 */
export function putValue(
  resource: JsonObject,
  target: Target,
  value: JsonValue,
  newElement: (target: Target) => JsonObject = ({ element }) =>
    element === null ? {} : { [element.name]: element.value },
): void {
  const holder = target.schema === null ? resource : objectAt(resource, target.schema);
  const { attribute, subAttribute, element } = target;
  if (element !== null) elementIn(holder, target, newElement)[subAttribute ?? 'value'] = value;
  else if (subAttribute !== null) objectAt(holder, attribute)[subAttribute] = value;
  else holder[attribute] = value;
}

/** The value there; undefined where there is none. */
export function valueAt(resource: JsonObject, target: Target): JsonValue | undefined {
  const holder = target.schema === null ? resource : resource[target.schema];
  const held = isJsonObject(holder) ? holder[target.attribute] : undefined;
  const { element, subAttribute } = target;
  if (element === null)
    return subAttribute === null ? held : isJsonObject(held) ? held[subAttribute] : undefined;
  const found = Array.isArray(held) ? held.find((one) => isElement(one, element)) : undefined;
  return isJsonObject(found) ? found[subAttribute ?? 'value'] : undefined;
}

function isElement(value: JsonValue, { name, value: wanted }: NonNullable<Target['element']>): boolean {
  return isJsonObject(value) && String(value[name]).toLowerCase() === String(wanted).toLowerCase();
}

function objectAt(holder: JsonObject, name: string): JsonObject {
  const held = holder[name];
  if (isJsonObject(held)) return held;
  const made: JsonObject = {};
  holder[name] = made;
  return made;
}

function elementIn(
  holder: JsonObject,
  target: Target,
  newElement: (target: Target) => JsonObject,
): JsonObject {
  const { attribute, element } = target;
  const held = holder[attribute];
  const list = Array.isArray(held) ? held : [];
  holder[attribute] = list;
  const found = list.find((one) => element !== null && isElement(one, element));
  if (isJsonObject(found)) return found;
  const made = newElement(target);
  list.push(made);
  return made;
}
