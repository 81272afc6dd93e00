import type { Mapping } from '../common/attribute-mapping';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The table that JumpCloud has for every custom connector. It can't be edited, and no target can be added. */
export const jumpCloudMapping: Mapping = {
  users: [
    { source: 'username', type: 'direct', target: 'userName', matching: 1 },
    { source: 'id', type: 'direct', target: 'externalId' },
    { source: 'activated', type: 'direct', target: 'active' },
    { source: 'displayname', type: 'direct', target: 'displayName' },
    { source: 'firstname', type: 'direct', target: 'name.givenName' },
    { source: 'lastname', type: 'direct', target: 'name.familyName' },
    { source: 'email', type: 'direct', target: 'emails[type eq "work"].value' },
    { source: 'streetAddress', type: 'direct', target: 'addresses[type eq "work"].streetAddress' },
    { source: 'locality', type: 'direct', target: 'addresses[type eq "work"].locality' },
    { source: 'region', type: 'direct', target: 'addresses[type eq "work"].region' },
    { source: 'postalCode', type: 'direct', target: 'addresses[type eq "work"].postalCode' },
    { source: 'country', type: 'direct', target: 'addresses[type eq "work"].country' },
    { source: 'phoneNumber', type: 'direct', target: 'phoneNumbers[type eq "work"].value' },
    { source: 'jobTitle', type: 'direct', target: 'title' },
    { source: 'department', type: 'direct', target: `${enterprise}:department` },
    { source: 'en-US', type: 'constant', target: 'locale' },
    { source: 'en-US', type: 'constant', target: 'preferredLanguage' },
  ],
  groups: [
    { source: 'name', type: 'direct', target: 'displayName', matching: 1 },
    { source: 'members', type: 'direct', target: 'members' },
  ],
};
