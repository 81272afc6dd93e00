import { isUrn } from '../../../shared/scim/attribute-path';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import { isJsonObject, ownValue } from '../json-object';

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
 * The attributes in the order of their schemas, whatever the order in which they came: answers read alike, and all
 * resources with the same attributes share one shape in memory.
 */
export function inSchemaOrder(draft: JsonObject, type: ResolvedResourceType): JsonObject {
  const ordered: JsonObject = { schemas: schemasOf(draft, type) };
  for (const { definition } of type.attributes.values()) {
    if (definition.name !== 'schemas') copy(ordered, definition.name, ownValue(draft, definition.name));
  }
  for (const extension of type.extensions.values()) {
    const value = ownValue(draft, extension.urn);
    copy(ordered, extension.urn, isJsonObject(value) ? orderExtension(value, extension.attributes) : value);
  }
  for (const name of Object.keys(draft)) {
    if (!Object.hasOwn(ordered, name)) copy(ordered, name, draft[name]);
  }
  return ordered;
}

function copy(to: JsonObject, name: string, value: JsonValue | undefined): void {
  if (value !== undefined) to[name] = value;
}

function orderExtension(
  value: JsonObject,
  attributes: ReadonlyMap<string, { definition: { name: string } }>,
): JsonObject {
  const ordered: JsonObject = {};
  for (const { definition } of attributes.values())
    copy(ordered, definition.name, ownValue(value, definition.name));
  return Object.keys(ordered).length === Object.keys(value).length ? ordered : { ...ordered, ...value };
}
