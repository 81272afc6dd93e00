/** The words in which a schema describes its attributes (RFC 7643 section 7). */

export type AttributeType =
  | 'string'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'dateTime'
  | 'binary'
  | 'reference'
  | 'complex';

export type Mutability = 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
export type Returned = 'always' | 'never' | 'default' | 'request';
export type Uniqueness = 'none' | 'server' | 'global';

/** One attribute as it stands in a schema, field names as on the wire. */
export interface AttributeDefinition {
  name: string;
  type: AttributeType;
  multiValued: boolean;
  description: string;
  required: boolean;
  caseExact: boolean;
  mutability: Mutability;
  returned: Returned;
  uniqueness: Uniqueness;
  /** Suggested values; others are accepted too. */
  canonicalValues?: string[];
  /** Resource type names, `uri` or `external`: what a reference may point to. */
  referenceTypes?: string[];
  /** Of a complex attribute. */
  subAttributes?: AttributeDefinition[];
}

export interface Schema {
  /** URN, e.g. `urn:ietf:params:scim:schemas:core:2.0:User`. */
  id: string;
  name: string;
  description: string;
  attributes: AttributeDefinition[];
}

export interface SchemaExtension {
  schema: string;
  required: boolean;
}

/** RFC 7643 section 6. */
export interface ResourceType {
  id: string;
  name: string;
  /** Relative to the base URL, with a leading slash: `/Users`. */
  endpoint: string;
  description: string;
  /** URN of the core schema. */
  schema: string;
  schemaExtensions: SchemaExtension[];
}
