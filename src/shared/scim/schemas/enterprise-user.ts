/** The enterprise extension of the User (RFC 7643 sections 4.3 and 8.7.1). */
import type { Schema } from './attribute-definition';
import { complex, reference, string } from './define';

export const enterpriseUserUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export const enterpriseUserSchema: Schema = {
  id: enterpriseUserUrn,
  name: 'EnterpriseUser',
  description: 'What an organisation knows about a user',
  attributes: [
    string('employeeNumber', 'Number that the organisation gives to the person.'),
    string('costCenter', 'Cost centre.'),
    string('organization', 'Organisation.'),
    string('division', 'Division.'),
    string('department', 'Department.'),
    complex('manager', 'The manager of the user.', [
      string('value', 'Identifier of the manager’s user.', { caseExact: true }),
      reference('$ref', 'Address of the manager’s user.', { referenceTypes: ['User'] }),
      string('displayName', 'Name of the manager.', { mutability: 'readOnly' }),
    ]),
  ],
};
