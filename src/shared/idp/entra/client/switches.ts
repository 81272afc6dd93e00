/** What Entra's provisioning service does beside the rule. Each was seen with some tenant or is inferred, as its mark says. */
import type { ClientSwitch } from '../../../simulation';

export const entraSwitches = [
  {
    id: 'readBeforeUpdate',
    sentence: 'A user or group is read by its id before it is changed.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'repeatsAdds',
    sentence: 'After a member was removed, one who is a member already is added again.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'emptyRoles',
    sentence: 'A new user carries an empty list of roles.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'addsExtension',
    sentence: 'An attribute of an extension is changed with Add, even where it has a value.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'skipsOutOfScope',
    sentence: 'Who is no longer assigned stays as they are: SkipOutOfScopeDeletions is set.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'lateReferences',
    sentence:
      'A manager or member who comes into scope later is entered by the next cycle, without a restart.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'deletesUnassignedGroups',
    sentence: 'A group that is no longer assigned is deleted.',
    byDefault: true,
    unverified: true,
  },
  {
    id: 'forgetsWhoIsGone',
    sentence: 'After a 404 the next attempt looks for the user or group again, without a restart.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'flagInRequests',
    sentence: 'Requests carry ?aadOptscim062020 where the Tenant URL does.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'singleWithoutPath',
    sentence: 'With the flag, one changed attribute comes without a path, too.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'contentTypeAlways',
    sentence: 'Requests without a body carry a Content-Type, too.',
    byDefault: false,
    unverified: true,
  },
  {
    id: 'userAgent',
    sentence: 'Requests carry User-Agent: azure-ad-scim-provisioning/1.0.',
    byDefault: false,
    unverified: true,
  },
] as const satisfies readonly ClientSwitch[];

export type SwitchId = (typeof entraSwitches)[number]['id'];
export type Switches = Readonly<Record<SwitchId, boolean>>;

/** @throws RangeError for a name that is none of a switch */
export function switchesWith(chosen: Readonly<Record<string, boolean>>): Switches {
  const known = new Set<string>(entraSwitches.map(({ id }) => id));
  const strange = Object.keys(chosen).find((id) => !known.has(id));
  if (strange !== undefined) throw new RangeError(`Entra has no switch ${strange}.`);
  const pairs = entraSwitches.map(({ id, byDefault }) => [id, chosen[id] ?? byDefault]);
  return Object.fromEntries(pairs) as Switches;
}
