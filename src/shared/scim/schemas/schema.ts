/** The schema as a resource (RFC 7643 sections 7 and 8.7.2). */
import type { AttributeDefinition, Schema } from './attribute-definition';
import { boolean, complex, string } from './define';

export const schemaUrn = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

const readOnly = { mutability: 'readOnly' } as const;
const exact = { mutability: 'readOnly', caseExact: true } as const;
const keptAlways = { mutability: 'readOnly', required: true } as const;

const types = ['string', 'complex', 'boolean', 'decimal', 'integer', 'dateTime', 'reference', 'binary'];

/** What describes an attribute describes a sub-attribute too. */
const characteristics: AttributeDefinition[] = [
  string('name', 'Name of the attribute.', { ...keptAlways, caseExact: true }),
  string('type', 'Its type.', { ...keptAlways, canonicalValues: types }),
  boolean('multiValued', 'Whether it holds a list of values.', keptAlways),
  string('description', 'What it is.', exact),
  boolean('required', 'Whether every resource must have it.', readOnly),
  string('canonicalValues', 'Values that are suggested.', { ...exact, multiValued: true }),
  boolean('caseExact', 'Whether upper and lower case differ.', readOnly),
  string('mutability', 'Whether and when it can be written.', {
    ...exact,
    canonicalValues: ['readOnly', 'readWrite', 'immutable', 'writeOnly'],
  }),
  string('returned', 'When it is returned.', {
    ...exact,
    canonicalValues: ['always', 'never', 'default', 'request'],
  }),
  string('uniqueness', 'Among what its values are unique.', {
    ...exact,
    canonicalValues: ['none', 'server', 'global'],
  }),
  string('referenceTypes', 'What a reference may point to.', { ...exact, multiValued: true }),
];

export const schemaSchema: Schema = {
  id: schemaUrn,
  name: 'Schema',
  description: 'A collection of attribute definitions',
  attributes: [
    string('id', 'URN of the schema.', keptAlways),
    string('name', 'Name to show.', readOnly),
    string('description', 'What it describes.', readOnly),
    complex(
      'attributes',
      'The attributes and their characteristics.',
      [
        ...characteristics,
        complex('subAttributes', 'Sub-attributes of a complex attribute.', characteristics, {
          ...readOnly,
          multiValued: true,
        }),
      ],
      { ...keptAlways, multiValued: true },
    ),
  ],
};
