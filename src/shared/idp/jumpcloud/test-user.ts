/**
 * Whom Test Connection creates, changes and deletes. The placeholders are those of captured requests; the group's name is not
 * known from any.
 */
import type { JsonObject } from '../../scim/resource';

export const testUserName = { givenName: 'firstname', familyName: 'lastname' };
export const testGroupName = 'Test Group';

export const testUserDetails: JsonObject = {
  displayName: 'firstname lastname',
  name: testUserName,
  addresses: [
    {
      type: 'work',
      primary: true,
      streetAddress: 'street-address',
      locality: 'locality',
      region: 'region',
      postalCode: '80027',
      country: 'US',
    },
  ],
  phoneNumbers: [{ value: 'tel:+1-555-555-5555', type: 'work', primary: true }],
  locale: 'en-US',
  preferredLanguage: 'en-US',
};

/** By the name that a list shows. */
export function isTestUser(displayName: string): boolean {
  return /^firstname[\s._-]*lastname$/i.test(displayName.trim());
}

export function isTestGroup(displayName: string): boolean {
  return /^(?:jumpcloud[\s._-]*)?test[\s._-]?group\b/i.test(displayName.trim());
}
