/** What Okta does, or an admin has ticked, beside the rule. */
import type { ClientSwitch } from '../../../simulation';

export const oktaSwitches = [
  {
    id: 'createUsers',
    sentence: 'Create Users is ticked under To App.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'updateUserAttributes',
    sentence: 'Update User Attributes is ticked under To App.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'deactivateUsers',
    sentence: 'Deactivate Users is ticked under To App.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'syncPassword',
    sentence: 'Sync Password is ticked: a new password follows after a user is created.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'linksGroups',
    sentence: 'A pushed group is linked to one of the same name that is there already.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'leavesUnlinkedGroups',
    sentence: 'When a pushed group is unlinked, it is left in the target app.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'repeatsName',
    sentence: 'Each push of members sends the name of the group again.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'pushesAssignmentGroup',
    sentence:
      'The group that assigns people is pushed too, which is unsupported: it is pushed before they are provisioned and stays empty.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'renameIsNewUser',
    sentence: 'When the application username changes, the old user is deactivated and a new one is created.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'keepsEmptied',
    sentence: 'An attribute that was emptied in Okta keeps its old value.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'headerAuth',
    sentence: 'Header Auth: the token is sent as it was entered, without the word Bearer.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'basicAuth',
    sentence:
      'Basic Auth: it signs in with a user name, the client ID in Settings, and the token as the password.',
    byDefault: false,
    unverified: false,
  },
] as const satisfies readonly ClientSwitch[];

export type Switches = Readonly<Record<(typeof oktaSwitches)[number]['id'], boolean>>;
