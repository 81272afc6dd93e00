/** For random sequences of events the directory ends as the world says: by the book nothing is left out but groups within groups. */
import { describe, expect, it } from 'vitest';
import { generic } from '../../../../src/shared/idp/generic';
import { endsAsTheWorld, timeLimit, type VendorRules } from '../common/ends-as-the-world';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const rules: VendorRules = {
  expectedAt: {
    userName: ({ userName }) => userName,
    displayName: ({ givenName, familyName }) => `${givenName} ${familyName}`,
    'name.givenName': ({ givenName }) => givenName,
    'name.familyName': ({ familyName }) => familyName,
    title: ({ title }) => title,
    'emails[type eq "work"].value': ({ mail }) => mail,
    'phoneNumbers[type eq "work"].value': ({ workPhone }) => workPhone,
    'phoneNumbers[type eq "mobile"].value': ({ mobilePhone }) => mobilePhone,
    'addresses[type eq "work"].streetAddress': ({ street }) => street,
    'addresses[type eq "work"].locality': ({ city }) => city,
    'addresses[type eq "work"].region': ({ state }) => state,
    'addresses[type eq "work"].postalCode': ({ postalCode }) => postalCode,
    'addresses[type eq "work"].country': ({ usageLocation }) => usageLocation,
    preferredLanguage: ({ language }) => language,
    timezone: ({ timeZone }) => timeZone,
    [`${enterprise}:employeeNumber`]: ({ employeeNumber }) => employeeNumber,
    [`${enterprise}:department`]: ({ department }) => department,
  },
  deletesForGood: true,
  sendsProfileOfDisabled: true,
  clears: true,
  isGroupSent: ({ id }, world) => world.assigned.has(id),
  membersComeBackByRestart: false,
};

it('the oracle knows every row but the id, the account and the manager', () => {
  const targets = generic.mapping.users.map(({ target }) => target);
  expect(targets.filter((target) => !(target in rules.expectedAt))).toEqual([
    ...['externalId', 'active', `${enterprise}:manager.value`],
  ]);
});

describe('the directory ends as the world says', () => {
  it.each(['patch', 'put'])('with %s', (dialect) => endsAsTheWorld(generic, dialect, rules), timeLimit);
});
