import type { ResourceType, Schema } from './attribute-definition';
import { enterpriseUserSchema } from './enterprise-user';
import { groupSchema } from './group';
import { resourceTypeSchema } from './resource-type';
import { schemaSchema } from './schema';
import { createSchemaRegistry, type SchemaRegistry } from './schema-registry';
import { serviceProviderConfigSchema } from './service-provider-config';
import { userSchema } from './user';

export const standardResourceTypes: readonly ResourceType[] = [
  {
    id: 'User',
    name: 'User',
    endpoint: '/Users',
    description: 'User account',
    schema: userSchema.id,
    schemaExtensions: [{ schema: enterpriseUserSchema.id, required: false }],
  },
  {
    id: 'Group',
    name: 'Group',
    endpoint: '/Groups',
    description: 'Group of users and groups',
    schema: groupSchema.id,
    schemaExtensions: [],
  },
];

export const standardSchemas: readonly Schema[] = [userSchema, enterpriseUserSchema, groupSchema];

/** Schemas of what the discovery endpoints return (RFC 7643 section 8.7.2). */
export const discoverySchemas: readonly Schema[] = [
  serviceProviderConfigSchema,
  resourceTypeSchema,
  schemaSchema,
];

/** User with the enterprise extension, and Group. */
export const standardRegistry: SchemaRegistry = createSchemaRegistry(standardResourceTypes, standardSchemas);
