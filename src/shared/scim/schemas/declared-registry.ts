/** The registry of one SCIM setting: the standard, and what the setting declares. */
import type { ResourceType, SchemaExtension } from './attribute-definition';
import { type Declarations, ownerOf, same, standardType } from './declaration-problems';
import { standardRegistry, standardResourceTypes, standardSchemas } from './index';
import { createSchemaRegistry, type SchemaRegistry } from './schema-registry';

/** @throws Error where the declarations have problems */
export function declaredRegistry(declared: Declarations): SchemaRegistry {
  if (declared.schemas.length === 0 && declared.resourceTypes.length === 0) return standardRegistry;
  const added = declared.resourceTypes.filter(({ name }) => standardType(name) === undefined);
  const types = [...standardResourceTypes, ...added].map((type) => withExtensions(type, declared));
  return createSchemaRegistry(types, [...standardSchemas, ...declared.schemas]);
}

function withExtensions(type: ResourceType, declared: Declarations): ResourceType {
  const named = declared.resourceTypes.find(({ name }) => same(name, type.name))?.schemaExtensions ?? [];
  const owned = declared.schemas
    .filter(({ id }) => !same(id, type.schema) && same(ownerOf(id, declared) ?? '', type.name))
    .map(({ id }) => ({ schema: id, required: false }));
  const schemaExtensions: SchemaExtension[] = [];
  for (const extension of [...type.schemaExtensions, ...named, ...owned]) {
    if (schemaExtensions.some(({ schema }) => same(schema, extension.schema))) continue;
    schemaExtensions.push(named.find(({ schema }) => same(schema, extension.schema)) ?? extension);
  }
  return { ...type, schemaExtensions };
}
