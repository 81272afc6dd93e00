/** What the administrator of OneLogin chooses, and what OneLogin does beside the rule. Each was seen or is inferred, as its mark says. */
import type { ClientSwitch } from '../../../simulation';

export const oneLoginSwitches = [
  {
    id: 'approvesCreation',
    sentence: '“Create user” is ticked: who is to be created waits as Pending until an admin approves.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'approvesUpdates',
    sentence: '“Update user” is ticked: changes of a user wait as Pending until an admin approves.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'approvesDeletion',
    sentence: '“Delete user” is ticked: who leaves stays as they are until an admin approves.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'deletesLeavers',
    sentence: 'Who is deleted in OneLogin or loses access is deleted: Delete is chosen in place of Suspend.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'ignoresLeavers',
    sentence: 'Who is deleted in OneLogin or loses access stays as they are: Do Nothing is chosen.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'ignoresSuspended',
    sentence: 'Who is suspended in OneLogin stays as they are: Do Nothing is chosen for suspended accounts.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'reappliesMappings',
    sentence:
      'After a change of roles alone, the admin presses Reapply entitlement mappings: without it nothing is sent.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'customHeaders',
    sentence:
      'Custom Headers are set as vendors advise: Content-Type: application/scim+json and User-Agent: OneLogin SCIM.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'queryTails',
    sentence: 'Look-ups end in &, and the addresses of updates in ?, as was captured in 2024.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'acceptsJson',
    sentence: 'Requests carry Accept: application/json, since OneLogin takes no other answer.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'patchOp',
    sentence: 'Members are added and removed by a PatchOp of SCIM 2.0; without it, in the way of SCIM 1.1.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'listedRemoval',
    sentence: 'A PatchOp removes a member by a list of values, not by a filter in the path.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'updatesLinked',
    sentence: 'Who was found is brought up to date at once, not with the next change.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'suspendedKeepGroups',
    sentence: 'Who loses access and is suspended stays a member of groups.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'managerIds',
    sentence: 'The parameter external_manager_id holds the number that OneLogin gave to the manager.',
    byDefault: false,
    unverified: true,
  },
] as const satisfies readonly ClientSwitch[];

export type SwitchId = (typeof oneLoginSwitches)[number]['id'];
export type Switches = Readonly<Record<SwitchId, boolean>>;
