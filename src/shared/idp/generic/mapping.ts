import type { Mapping } from '../common/attribute-mapping';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Attribute paths of RFC 7643 sections 4.1 and 4.3, as a client fills them that does everything by the book. */
export const genericMapping: Mapping = {
  users: [
    { source: 'userName', type: 'direct', target: 'userName', matching: 1 },
    { source: 'id', type: 'direct', target: 'externalId' },
    { source: 'active', type: 'direct', target: 'active' },
    { source: 'displayName', type: 'direct', target: 'displayName' },
    { source: 'givenName', type: 'direct', target: 'name.givenName' },
    { source: 'familyName', type: 'direct', target: 'name.familyName' },
    { source: 'title', type: 'direct', target: 'title' },
    { source: 'workEmail', type: 'direct', target: 'emails[type eq "work"].value' },
    { source: 'workPhone', type: 'direct', target: 'phoneNumbers[type eq "work"].value' },
    { source: 'mobilePhone', type: 'direct', target: 'phoneNumbers[type eq "mobile"].value' },
    { source: 'streetAddress', type: 'direct', target: 'addresses[type eq "work"].streetAddress' },
    { source: 'city', type: 'direct', target: 'addresses[type eq "work"].locality' },
    { source: 'state', type: 'direct', target: 'addresses[type eq "work"].region' },
    { source: 'postalCode', type: 'direct', target: 'addresses[type eq "work"].postalCode' },
    { source: 'countryCode', type: 'direct', target: 'addresses[type eq "work"].country' },
    { source: 'language', type: 'direct', target: 'preferredLanguage' },
    { source: 'timeZone', type: 'direct', target: 'timezone' },
    { source: 'employeeNumber', type: 'direct', target: `${enterprise}:employeeNumber` },
    { source: 'department', type: 'direct', target: `${enterprise}:department` },
    { source: 'manager', type: 'direct', target: `${enterprise}:manager.value` },
  ],
  groups: [
    { source: 'name', type: 'direct', target: 'displayName', matching: 1 },
    { source: 'id', type: 'direct', target: 'externalId' },
    { source: 'members', type: 'direct', target: 'members' },
  ],
};
