/** The resource type as a resource (RFC 7643 sections 6 and 8.7.2). */
import type { Schema } from './attribute-definition';
import { boolean, complex, reference, string } from './define';

export const resourceTypeUrn = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';

const readOnly = { mutability: 'readOnly' } as const;
const keptAlways = { mutability: 'readOnly', required: true } as const;

export const resourceTypeSchema: Schema = {
  id: resourceTypeUrn,
  name: 'ResourceType',
  description: 'A kind of resource with its endpoint and its schemas',
  attributes: [
    string('id', 'Identifier; the same as the name.', readOnly),
    string('name', 'Name of the resource type.', keptAlways),
    string('description', 'What it is.', readOnly),
    reference('endpoint', 'Address relative to the base URL.', { ...keptAlways, referenceTypes: ['uri'] }),
    reference('schema', 'URN of its core schema.', { ...keptAlways, referenceTypes: ['uri'] }),
    complex(
      'schemaExtensions',
      'Schema extensions that its resources may have.',
      [
        reference('schema', 'URN of the schema extension.', { ...keptAlways, referenceTypes: ['uri'] }),
        boolean('required', 'Whether every resource must have it.', keptAlways),
      ],
      // Section 6 describes a list; the representation in section 8.7.2 calls it single-valued and required.
      { ...readOnly, multiValued: true },
    ),
  ],
};
