import { createSchemaRegistry, type SchemaRegistry } from './schema-registry';

/** User with the enterprise extension, and Group. */
export const standardRegistry: SchemaRegistry = createSchemaRegistry([], []);
