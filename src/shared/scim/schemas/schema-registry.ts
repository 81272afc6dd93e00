/**
 * What a SCIM setting knows: its resource types and schemas, with every look-up prepared, so that no request builds
 * maps or lower-cases a schema. A plain value: a SCIM setting with custom schema extensions or custom resource types
 * builds its own from longer lists.
 */
import type { AttributePath } from '../attribute-path';
import type { AttributeDefinition, ResourceType, Schema } from './attribute-definition';
import { commonAttributes } from './common-attributes';
import { complex, string } from './define';

/** An attribute or sub-attribute with its place. */
export interface ResolvedAttribute {
  definition: AttributeDefinition;
  /** False for what a client sent and no schema declares: stored as it came, compared by what it is. */
  declared: boolean;
  /** Canonical path: `name.givenName`, `urn:…:enterprise:2.0:User:manager.value`. */
  path: string;
  /** URN of the schema extension under which it stands in a resource; null for core and common attributes. */
  extension: string | null;
  /** Of a sub-attribute: its complex attribute. */
  parent: ResolvedAttribute | null;
  /** By lower-case name; empty unless complex. */
  subAttributes: ReadonlyMap<string, ResolvedAttribute>;
  /** Those that a client must give. */
  requiredSubAttributes: readonly ResolvedAttribute[];
  immutableSubAttributes: readonly ResolvedAttribute[];
}

export interface ResolvedExtension {
  /** As declared. */
  urn: string;
  required: boolean;
  schema: Schema;
  /** By lower-case name. */
  attributes: ReadonlyMap<string, ResolvedAttribute>;
}

/** A resource type with all its attributes at hand. */
export interface ResolvedResourceType {
  resourceType: ResourceType;
  /** Core schema first, then its extensions. */
  schemas: readonly Schema[];
  /** Core and common attributes by lower-case name. */
  attributes: ReadonlyMap<string, ResolvedAttribute>;
  /** By lower-case URN. */
  extensions: ReadonlyMap<string, ResolvedExtension>;
  /** Every attribute, common, core and of extensions. */
  allAttributes: readonly ResolvedAttribute[];
  /** Attributes and sub-attributes whose uniqueness is `server` or `global`, without `id`. */
  uniqueAttributes: readonly ResolvedAttribute[];
  /** True when some attribute or sub-attribute that is stored is returned `never` or only on request. */
  hasHiddenAttributes: boolean;
}

export interface SchemaRegistry {
  resourceTypes: readonly ResolvedResourceType[];
  schemas: readonly Schema[];
  /** By lower-case name. */
  byName: ReadonlyMap<string, ResolvedResourceType>;
  /** By lower-case endpoint with its slash: `/users`. */
  byEndpoint: ReadonlyMap<string, ResolvedResourceType>;
  /** By lower-case URN. */
  schemaByUrn: ReadonlyMap<string, Schema>;
}

/** Where an attribute path leads to within one resource type. */
export type AttributeTarget =
  | { kind: 'attribute'; attribute: ResolvedAttribute }
  | { kind: 'extension'; extension: ResolvedExtension }
  /** Known attribute, unknown sub-attribute. */
  | { kind: 'unknown sub-attribute'; parent: ResolvedAttribute; subAttribute: string }
  /** Neither core nor in an extension that this resource type declares. */
  | { kind: 'unknown'; path: AttributePath };

/**
 * Builds a registry. A resource type refers to its schemas by URN.
 * @throws Error naming the URN when a schema is missing, or the name when something is declared twice.
 */
export function createSchemaRegistry(
  resourceTypes: readonly ResourceType[],
  schemas: readonly Schema[],
): SchemaRegistry {
  const schemaByUrn = mapBy(schemas, (schema) => schema.id);
  const resolved = resourceTypes.map((resourceType) => resolveResourceType(resourceType, schemaByUrn));
  return {
    resourceTypes: resolved,
    schemas,
    byName: mapBy(resolved, (type) => type.resourceType.name),
    byEndpoint: mapBy(resolved, (type) => type.resourceType.endpoint),
    schemaByUrn,
  };
}

function mapBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const value of values) {
    const key = keyOf(value).toLowerCase();
    if (map.has(key)) throw new Error(`"${keyOf(value)}" is declared twice`);
    map.set(key, value);
  }
  return map;
}

function resolveResourceType(
  resourceType: ResourceType,
  schemaByUrn: ReadonlyMap<string, Schema>,
): ResolvedResourceType {
  const core = requireSchema(resourceType.schema, schemaByUrn);
  const extensions = resourceType.schemaExtensions.map(({ schema: urn, required }) => {
    const schema = requireSchema(urn, schemaByUrn);
    return { urn: schema.id, required, schema, attributes: resolveAll(schema.attributes, schema.id, null) };
  });
  const attributes = resolveAll([...commonAttributes, ...core.attributes], null, null);
  const allAttributes = [attributes, ...extensions.map((extension) => extension.attributes)].flatMap(
    (map) => [...map.values()],
  );
  const everyDepth = allAttributes.flatMap((attribute) => [attribute, ...attribute.subAttributes.values()]);
  return {
    resourceType,
    schemas: [core, ...extensions.map((extension) => extension.schema)],
    attributes,
    extensions: mapBy(extensions, (extension) => extension.urn),
    allAttributes,
    uniqueAttributes: everyDepth.filter(
      ({ definition, path }) => definition.uniqueness !== 'none' && path !== 'id',
    ),
    hasHiddenAttributes: everyDepth.some(isHidden),
  };
}

/** A server gives read-only values itself, and write-only ones are not stored, so that they can't be missed. */
export function isRequiredOfClients({ definition: { required, mutability } }: ResolvedAttribute): boolean {
  return required && mutability !== 'readOnly' && mutability !== 'writeOnly';
}

/** Write-only values are never stored, so that they need not be hidden. */
function isHidden({ definition: { mutability, returned } }: ResolvedAttribute): boolean {
  return mutability !== 'writeOnly' && (returned === 'never' || returned === 'request');
}

function requireSchema(urn: string, schemaByUrn: ReadonlyMap<string, Schema>): Schema {
  const schema = schemaByUrn.get(urn.toLowerCase());
  if (schema === undefined) throw new Error(`The schema "${urn}" is not declared`);
  return schema;
}

function resolveAll(
  definitions: readonly AttributeDefinition[],
  extension: string | null,
  parent: ResolvedAttribute | null,
): ReadonlyMap<string, ResolvedAttribute> {
  return mapBy(
    definitions.map((definition) => resolveDefinition(definition, extension, parent)),
    (attribute) => attribute.definition.name,
  );
}

function resolveDefinition(
  definition: AttributeDefinition,
  extension: string | null,
  parent: ResolvedAttribute | null,
): ResolvedAttribute {
  const prefix = parent === null ? (extension === null ? '' : `${extension}:`) : `${parent.path}.`;
  const attribute: ResolvedAttribute = {
    definition,
    declared: true,
    path: prefix + definition.name,
    extension,
    parent,
    subAttributes: new Map(),
    requiredSubAttributes: [],
    immutableSubAttributes: [],
  };
  attribute.subAttributes = resolveAll(definition.subAttributes ?? [], extension, attribute);
  const subAttributes = [...attribute.subAttributes.values()];
  attribute.requiredSubAttributes = subAttributes.filter(isRequiredOfClients);
  attribute.immutableSubAttributes = subAttributes.filter((sub) => sub.definition.mutability === 'immutable');
  return attribute;
}

/** An attribute that no schema declares, so that it can be stored, changed and compared like the others. */
export function undeclaredAttribute(
  name: string,
  shape: {
    extension: string | null;
    parent: ResolvedAttribute | null;
    multiValued: boolean;
    complex: boolean;
  },
): ResolvedAttribute {
  const define = shape.complex ? complex(name, '', []) : string(name, '');
  const definition = { ...define, multiValued: shape.multiValued };
  return { ...resolveDefinition(definition, shape.extension, shape.parent), declared: false };
}

/**
 * Finds what a path means for a resource type, case-insensitively (RFC 7644 section 3.10). Without a URN the core and
 * common attributes come first, then the extensions in the order of their declaration: clients SHOULD qualify
 * extension attributes but need not. Never throws.
 */
export function resolveAttribute(type: ResolvedResourceType, path: AttributePath): AttributeTarget {
  const extension = extensionAsWhole(type, path);
  if (extension !== undefined) return { kind: 'extension', extension };
  const attribute = findAttribute(type, path.schema, path.attribute.toLowerCase());
  if (attribute === undefined) return { kind: 'unknown', path };
  if (path.subAttribute === null) return { kind: 'attribute', attribute };
  const sub = attribute.subAttributes.get(path.subAttribute.toLowerCase());
  return sub === undefined
    ? { kind: 'unknown sub-attribute', parent: attribute, subAttribute: path.subAttribute }
    : { kind: 'attribute', attribute: sub };
}

function extensionAsWhole(type: ResolvedResourceType, path: AttributePath): ResolvedExtension | undefined {
  if (path.schema === null || path.subAttribute !== null) return undefined;
  return type.extensions.get(`${path.schema}:${path.attribute}`.toLowerCase());
}

function findAttribute(
  type: ResolvedResourceType,
  schema: string | null,
  name: string,
): ResolvedAttribute | undefined {
  if (schema === null) return type.attributes.get(name) ?? findInExtensions(type, name);
  const urn = schema.toLowerCase();
  if (urn === type.resourceType.schema.toLowerCase()) return type.attributes.get(name);
  return type.extensions.get(urn)?.attributes.get(name);
}

function findInExtensions(type: ResolvedResourceType, name: string): ResolvedAttribute | undefined {
  for (const extension of type.extensions.values()) {
    const attribute = extension.attributes.get(name);
    if (attribute !== undefined) return attribute;
  }
  return undefined;
}
