/** The core Group (RFC 7643 sections 4.2 and 8.7.1). */
import type { Schema } from './attribute-definition';
import { complex, reference, string } from './define';

export const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const fixed = { mutability: 'immutable' } as const;
/** The member itself says these, whatever the client sends (section 8.7.1 has `type` immutable). */
const derived = { mutability: 'readOnly' } as const;

export const groupSchema: Schema = {
  id: groupUrn,
  name: 'Group',
  description: 'Group of users and groups',
  attributes: [
    // Section 4.2 says REQUIRED; the representation in section 8.7.1 says otherwise. The text decides.
    string('displayName', 'The name to show for the group.', { required: true }),
    complex(
      'members',
      'Who belongs to the group.',
      [
        string('value', 'Identifier of the member.', { ...fixed, caseExact: true }),
        reference('$ref', 'Address of the member.', { ...fixed, referenceTypes: ['User', 'Group'] }),
        string('type', 'Resource type of the member.', { ...derived, canonicalValues: ['User', 'Group'] }),
        string('display', 'Name of the member.', derived),
      ],
      { multiValued: true },
    ),
  ],
};
