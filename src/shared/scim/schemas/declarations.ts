/**
 * What a SCIM setting declares beyond the standard: schemas and resource types, in the form of RFC 7643 sections 6 and 7. What
 * may be left out has the default of section 2.2. These are the shapes; `declaration-problems` says what goes together.
 */
import { z } from 'zod';
import type { AttributeDefinition, ResourceType, Schema } from './attribute-definition';
import { isDeclaredName, isDeclaredUrn } from './declaration-names';

const name = z.string().refine(isDeclaredName, {
  error: 'An attribute name begins with a letter, then come letters, digits, - and _',
  abort: true,
});
const subName = z.string().refine((text) => text === '$ref' || isDeclaredName(text), {
  error: 'An attribute name begins with a letter, then come letters, digits, - and _',
  abort: true,
});
const urn = z.string().refine(isDeclaredUrn, {
  error: 'A schema is named by a URN, as in urn:ietf:params:scim:schemas:extension:Contoso:2.0:User',
  abort: true,
});
const description = z.string().max(1_000, 'At most 1,000 characters').default('');

const characteristics = {
  multiValued: z.boolean().default(false),
  description,
  required: z.boolean().default(false),
  caseExact: z.boolean().optional(),
  mutability: z.enum(['readOnly', 'readWrite', 'immutable', 'writeOnly']).default('readWrite'),
  returned: z.enum(['always', 'never', 'default', 'request']).optional(),
  uniqueness: z.enum(['none', 'server', 'global']).default('none'),
  canonicalValues: z.array(z.string().max(200)).max(100).optional(),
  referenceTypes: z.array(z.string().max(200)).max(20).optional(),
};
const attributeType = z.enum([
  'string',
  'boolean',
  'decimal',
  'integer',
  'dateTime',
  'binary',
  'reference',
  'complex',
]);

type OptionalCharacteristics = {
  [Name in 'caseExact' | 'returned']?: AttributeDefinition[Name] | undefined;
};

/**
 * References and binary values are case-exact (RFC 7643 sections 2.3.6 and 2.3.7), and what is write-only is never returned
 * (section 7). What is filled in has the place that it has when it is read back, so that a file and its copy are the same.
 */
function complete(attribute: Omit<AttributeDefinition, 'caseExact' | 'returned'> & OptionalCharacteristics) {
  const { name, type, multiValued, description, required, mutability, ...rest } = attribute;
  const {
    caseExact = type === 'reference' || type === 'binary',
    returned = mutability === 'writeOnly' ? 'never' : 'default',
    ...others
  } = rest;
  const leading = { name, type, multiValued, description, required };
  const whole: AttributeDefinition = { ...leading, caseExact, mutability, returned, ...others };
  return whole;
}

const subAttributeSchema = z
  .strictObject({
    name: subName,
    type: attributeType.refine((type) => type !== 'complex', {
      error: 'A sub-attribute can’t be complex',
      abort: true,
    }),
    ...characteristics,
  })
  .transform(complete);

export const declaredAttributeSchema = z
  .strictObject({
    name,
    type: attributeType,
    ...characteristics,
    subAttributes: z.array(subAttributeSchema).max(50, 'At most 50 sub-attributes').optional(),
  })
  .transform(complete);

const common = { schemas: z.array(z.string()).optional(), meta: z.unknown().optional() };

/** What the discovery endpoints add to a schema or resource type is accepted and left out. */
function withoutCommon<Declared extends { schemas?: unknown; meta?: unknown }>(declared: Declared) {
  const { schemas: _schemas, meta: _meta, ...own } = declared;
  return own;
}

export const declaredSchemaSchema = z
  .strictObject({
    ...common,
    id: urn,
    name: z.string().trim().min(1, 'Enter a name').max(100, 'At most 100 characters'),
    description,
    attributes: z
      .array(declaredAttributeSchema)
      .min(1, 'A schema has one attribute or more')
      .max(200, 'At most 200 attributes'),
  })
  .transform((declared): Schema => withoutCommon(declared));

export const declaredResourceTypeSchema = z
  .strictObject({
    ...common,
    id: z.string().max(100).optional(),
    name: z.string().max(100, 'At most 100 characters').refine(isDeclaredName, {
      error: 'A resource type is named by a letter, then letters, digits, - and _',
      abort: true,
    }),
    endpoint: z
      .string()
      .max(100, 'At most 100 characters')
      .refine((text) => text.startsWith('/') && isDeclaredName(text.slice(1)), {
        error: 'An endpoint is / and a name, as in /Devices',
        abort: true,
      }),
    description,
    schema: urn,
    schemaExtensions: z
      .array(z.strictObject({ schema: urn, required: z.boolean().default(false) }))
      .max(20, 'At most 20 extensions')
      .default([]),
  })
  .transform(withoutCommon)
  .transform(({ id: _id, ...type }): ResourceType => ({ id: type.name, ...type }));

export const declaredSchemasSchema = z.array(declaredSchemaSchema).max(20, 'At most 20 schemas');
export const declaredResourceTypesSchema = z
  .array(declaredResourceTypeSchema)
  .max(20, 'At most 20 resource types');
