/** What JumpCloud does beside the rule, as far as it was seen or is inferred. No public source shows its bodies about groups. */
import type { ClientSwitch } from '../../../simulation';

export const jumpCloudSwitches = [
  {
    id: 'managesGroups',
    sentence: 'User groups and their membership are managed in the application, too.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'emptyTexts',
    sentence: 'A new user without address or telephone carries both as empty texts.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'minimalUpdateInTest',
    sentence:
      'Test Connection changes its test user in a minimal form: `emails` is null, and externalId is missing.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'repeatsAdds',
    sentence:
      'After any change of a group or its members, the members of all bound groups are added once more.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'patchesMembers',
    sentence: 'Members are added and removed with PATCH. Without it the whole group is sent with PUT.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'removesWithValues',
    sentence:
      'A member is removed by a list of values beside the path. Without it, by a filter within the path.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'renamesWithPut',
    sentence: 'A renamed group is sent with PUT, without its members. Without it, its name alone with PATCH.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'looksUpByEmail',
    sentence: 'A user is looked for by e-mail address and not by user name.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'deletesUsers',
    sentence: 'A user who is deleted in JumpCloud is deleted here, and not only deactivated.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'contentTypeAlways',
    sentence: 'Requests without a body carry a Content-Type, too.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'plainJson',
    sentence: 'Bodies are called application/json and not application/scim+json.',
    byDefault: false,
    unverified: true,
  },
] as const satisfies readonly ClientSwitch[];

export type SwitchId = (typeof jumpCloudSwitches)[number]['id'];
