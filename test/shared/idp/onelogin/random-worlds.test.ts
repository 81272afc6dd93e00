/**
 * For random sequences of events the directory ends as the world says. What OneLogin does not send is asserted, too: with Suspend
 * nobody is deleted, a template leaves out what it does not name, and groups are neither renamed nor deleted.
 */
import { expect, it } from 'vitest';
import { oneLogin } from '../../../../src/shared/idp/onelogin';
import { endsAsTheWorld, timeLimit, type VendorRules } from '../common/ends-as-the-world';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const rules: VendorRules = {
  expectedAt: {
    userName: ({ mail, userName }) => mail ?? userName,
    'name.givenName': ({ givenName }) => givenName,
    'name.familyName': ({ familyName }) => familyName,
    'name.formatted': ({ givenName, familyName }) => `${givenName} ${familyName}`,
    'emails[type eq "work"].value': ({ mail }) => mail ?? '',
    'emails[type eq "work"].primary': () => true,
    [`${enterprise}:department`]: ({ department }) => department ?? '',
    title: () => null,
    timezone: () => null,
  },
  deletesForGood: false,
  sendsProfileOfDisabled: true,
  clears: true,
  isGroupSent: ({ isSecurityGroup }) => isSecurityGroup,
  membersComeBackByRestart: false,
  leavesGroupsBehind: true,
};

it('the oracle knows every row of the documented template but those that the server gives, or that are asserted otherwise', () => {
  const targets = oneLogin.mapping.users.map(({ target }) => target);
  expect(targets.filter((target) => !(target in rules.expectedAt))).toEqual([
    'schemas',
    'id',
    'active',
    `${enterprise}:manager.managerId`,
    `${enterprise}:manager.displayName`,
    'meta.resourceType',
  ]);
});

it(
  'with Suspend, the directory ends as the world says',
  () => endsAsTheWorld(oneLogin, 'documented', rules, { suspendedKeepGroups: false }),
  timeLimit,
);

it(
  'with Delete, who loses access is deleted',
  () => {
    const deleting = { ...rules, deletesForGood: true, deletesWhoLosesAccess: true };
    return endsAsTheWorld(oneLogin, 'corrected', deleting, { deletesLeavers: true });
  },
  timeLimit,
);
