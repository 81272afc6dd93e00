import type { AttributeMapping } from '../identity-provider';
import { activeUnlessSoftDeleted, fullName } from './expressions';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The mapping that Entra gives a non-gallery application, row by row in the order of its page. */
export const entraMapping: { users: AttributeMapping[]; groups: AttributeMapping[] } = {
  users: [
    { source: 'userPrincipalName', target: 'userName', matching: 1 },
    { source: activeUnlessSoftDeleted, target: 'active' },
    { source: 'displayName', target: 'displayName' },
    { source: 'jobTitle', target: 'title' },
    { source: 'mail', target: 'emails[type eq "work"].value' },
    { source: 'preferredLanguage', target: 'preferredLanguage' },
    { source: 'givenName', target: 'name.givenName' },
    { source: 'surname', target: 'name.familyName' },
    { source: fullName, target: 'name.formatted' },
    { source: 'physicalDeliveryOfficeName', target: 'addresses[type eq "work"].formatted' },
    { source: 'streetAddress', target: 'addresses[type eq "work"].streetAddress' },
    { source: 'city', target: 'addresses[type eq "work"].locality' },
    { source: 'state', target: 'addresses[type eq "work"].region' },
    { source: 'postalCode', target: 'addresses[type eq "work"].postalCode' },
    { source: 'country', target: 'addresses[type eq "work"].country' },
    { source: 'telephoneNumber', target: 'phoneNumbers[type eq "work"].value' },
    { source: 'mobile', target: 'phoneNumbers[type eq "mobile"].value' },
    { source: 'facsimileTelephoneNumber', target: 'phoneNumbers[type eq "fax"].value' },
    { source: 'mailNickname', target: 'externalId' },
    { source: 'employeeId', target: `${enterprise}:employeeNumber` },
    { source: 'department', target: `${enterprise}:department` },
    { source: 'manager', target: `${enterprise}:manager` },
  ],
  groups: [
    { source: 'displayName', target: 'displayName', matching: 1 },
    { source: 'objectId', target: 'externalId' },
    { source: 'members', target: 'members' },
  ],
};
