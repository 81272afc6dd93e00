import { isUrn } from '../../../../shared/scim/attribute-path';
import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedResourceType } from '../../../../shared/scim/schemas/schema-registry';
import { ownValue } from '../../json-object';

/**
 * `schemas` follow from content (RFC 7643 section 3): the core schema, then every extension that has values or is
 * required.
 */
export function schemasOf(resource: JsonObject, type: ResolvedResourceType): string[] {
  const schemas = [type.resourceType.schema];
  for (const { urn, required } of type.extensions.values()) {
    if (required || ownValue(resource, urn) !== undefined) schemas.push(urn);
  }
  return [...schemas, ...undeclaredExtensions(resource, type)];
}

function undeclaredExtensions(resource: JsonObject, type: ResolvedResourceType): string[] {
  return Object.keys(resource).filter(
    (name) => isUrn(name) && isJsonObject(resource[name]) && !type.extensions.has(name.toLowerCase()),
  );
}

/**
 * The attributes in the order of their schemas, whatever the order in which they came: responses read alike, and all
 * resources with the same attributes share one shape in memory. What a PATCH leaves in order, nearly always all of it, is not built anew.
 */
export function inSchemaOrder(draft: JsonObject, type: ResolvedResourceType): JsonObject {
  const places = placesOf(type);
  const whole: JsonObject = { schemas: [], ...draft };
  whole.schemas = schemasOf(draft, type);
  const ordered = inOrder(whole, places.ofAttributes);
  for (const [urn, inside] of places.inExtensions) {
    const value = ownValue(ordered, urn);
    if (isJsonObject(value)) ordered[urn] = inOrder(value, inside);
  }
  return ordered;
}

/** Name -> place in the order. */
type Places = ReadonlyMap<string, number>;

interface PlacesOfType {
  ofAttributes: Places;
  inExtensions: [string, Places][];
}

const placesByType = new WeakMap<ResolvedResourceType, PlacesOfType>();

function placesOf(type: ResolvedResourceType): PlacesOfType {
  const known = placesByType.get(type);
  if (known !== undefined) return known;
  const extensions = [...type.extensions.values()];
  const own = namesOf(type.attributes).filter((name) => name !== 'schemas');
  const places: PlacesOfType = {
    ofAttributes: placesIn(['schemas', ...own, ...extensions.map(({ urn }) => urn)]),
    inExtensions: extensions.map(({ urn, attributes }) => [urn, placesIn(namesOf(attributes))]),
  };
  placesByType.set(type, places);
  return places;
}

function namesOf(attributes: ResolvedResourceType['attributes']): string[] {
  return [...attributes.values()].map(({ definition }) => definition.name);
}

function placesIn(names: string[]): Places {
  return new Map(names.map((name, place) => [name, place]));
}

/** The object itself where its names are in order; those without a place come last, as they came. */
function inOrder(object: JsonObject, places: Places): JsonObject {
  const placeOf = (name: string) => places.get(name) ?? places.size;
  const names = Object.keys(object).filter((name) => object[name] !== undefined);
  const sorted = names.toSorted((one, other) => placeOf(one) - placeOf(other));
  if (Object.keys(object).every((name, index) => name === sorted[index])) return object;
  const ordered: JsonObject = {};
  for (const name of sorted) copy(ordered, name, object[name]);
  return ordered;
}

function copy(to: JsonObject, name: string, value: JsonValue | undefined): void {
  if (value !== undefined) to[name] = value;
}
