/** Attributes that every resource has and no schema lists (RFC 7643 sections 3 and 3.1). */
import type { AttributeDefinition } from './attribute-definition';
import { complex, dateTime, reference, string } from './define';

const readOnly = { mutability: 'readOnly' } as const;

export const commonAttributes: AttributeDefinition[] = [
  reference('schemas', 'URNs of the schemas that this resource uses. They compare without regard to case.', {
    multiValued: true,
    required: true,
    caseExact: false,
    returned: 'always',
    referenceTypes: ['uri'],
  }),
  string('id', 'Identifier that the service provider gives and never changes.', {
    ...readOnly,
    required: true,
    caseExact: true,
    returned: 'always',
    uniqueness: 'server',
  }),
  string('externalId', 'Identifier that the client gives.', { caseExact: true }),
  complex(
    'meta',
    'What the service provider notes about the resource.',
    [
      string('resourceType', 'Name of the resource type.', { ...readOnly, caseExact: true }),
      dateTime('created', 'When the resource was created.', readOnly),
      dateTime('lastModified', 'When the resource was changed last.', readOnly),
      reference('location', 'Address of the resource.', { ...readOnly, referenceTypes: ['uri'] }),
      string('version', 'Entity tag of this state of the resource.', { ...readOnly, caseExact: true }),
    ],
    readOnly,
  ),
];
