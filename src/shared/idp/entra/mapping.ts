import type { Mapping } from '../common/attribute-mapping';
import { activeUnlessSoftDeleted, fullName } from './expressions';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The mapping that Entra gives a non-gallery application, row by row in the order of its page. */
export const entraMapping: Mapping = {
  users: [
    { source: 'userPrincipalName', type: 'direct', target: 'userName', matching: 1 },
    { source: activeUnlessSoftDeleted, type: 'expression', target: 'active' },
    { source: 'displayName', type: 'direct', target: 'displayName' },
    { source: 'jobTitle', type: 'direct', target: 'title' },
    { source: 'mail', type: 'direct', target: 'emails[type eq "work"].value' },
    { source: 'preferredLanguage', type: 'direct', target: 'preferredLanguage' },
    { source: 'givenName', type: 'direct', target: 'name.givenName' },
    { source: 'surname', type: 'direct', target: 'name.familyName' },
    { source: fullName, type: 'expression', target: 'name.formatted' },
    { source: 'physicalDeliveryOfficeName', type: 'direct', target: 'addresses[type eq "work"].formatted' },
    { source: 'streetAddress', type: 'direct', target: 'addresses[type eq "work"].streetAddress' },
    { source: 'city', type: 'direct', target: 'addresses[type eq "work"].locality' },
    { source: 'state', type: 'direct', target: 'addresses[type eq "work"].region' },
    { source: 'postalCode', type: 'direct', target: 'addresses[type eq "work"].postalCode' },
    { source: 'country', type: 'direct', target: 'addresses[type eq "work"].country' },
    { source: 'telephoneNumber', type: 'direct', target: 'phoneNumbers[type eq "work"].value' },
    { source: 'mobile', type: 'direct', target: 'phoneNumbers[type eq "mobile"].value' },
    { source: 'facsimileTelephoneNumber', type: 'direct', target: 'phoneNumbers[type eq "fax"].value' },
    { source: 'mailNickname', type: 'direct', target: 'externalId' },
    { source: 'employeeId', type: 'direct', target: `${enterprise}:employeeNumber` },
    { source: 'department', type: 'direct', target: `${enterprise}:department` },
    { source: 'manager', type: 'direct', target: `${enterprise}:manager` },
  ],
  groups: [
    { source: 'displayName', type: 'direct', target: 'displayName', matching: 1 },
    { source: 'objectId', type: 'direct', target: 'externalId' },
    { source: 'members', type: 'direct', target: 'members' },
  ],
};

/** With the row for time zones that the platform documents, as its admins have it. */
export const rehearsalMapping: Mapping = {
  ...entraMapping,
  users: [...entraMapping.users, { source: 'usageLocation', type: 'direct', target: 'timezone' }],
};
