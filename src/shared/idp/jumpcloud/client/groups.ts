/** One bound group as JumpCloud sends it: never empty at first, then its name and members as they change. */

import { counted } from '../../../plural';
import type { ClientSteps } from '../../../simulation';
import type { Group, World } from '../../../world/world';
import { runPlainRows } from '../../common/plain-mapping';
import { type BareRequest, sendRequest } from '../../common/send-request';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { sourceOfGroup } from '../source';
import {
  addMembers,
  createGroup,
  lookUp,
  remove,
  removeMembers,
  renameGroup,
  replaceGroup,
} from './requests';
import { type GroupLink, noted, type Run } from './run';

/** A group that is bound no longer stays as it is, a deleted one goes. @returns whether anything was sent */
export function* syncGroup(run: Run, world: World, id: string, caption: string): ClientSteps<boolean> {
  const group = world.groups.get(id);
  const link = run.groups.get(id);
  let sent = false;
  if (group === undefined) {
    if (link === undefined) return false;
    const steps = removeGroup(run, id, sendRequest(caption, remove(run.switches, 'Groups', link.id)));
    yield* noted(run, { kind: 'group', id }, link.name, 'group_delete_provision', watched(steps));
  } else if (world.assigned.has(id)) {
    const [code, steps] =
      link === undefined
        ? (['group_create_provision', provision(run, group, caption)] as const)
        : (['group_update_provision', update(run, group, link, caption)] as const);
    yield* noted(run, { kind: 'group', id }, group.name, code, watched(steps));
  }
  return sent;

  function* watched(steps: ClientSteps<unknown>): ClientSteps {
    for (let next = steps.next(); !next.done; ) {
      sent = true;
      next = steps.next(yield next.value);
    }
  }
}

function* removeGroup(run: Run, id: string, steps: ClientSteps<unknown>): ClientSteps {
  yield* steps;
  run.groups.delete(id);
}

function* provision(run: Run, group: Group, caption: string): ClientSteps {
  const members = membersOf(run, group);
  // Empty groups are not created.
  if (members.size === 0) return;
  const { name } = group;
  const looked = yield* sendRequest(
    `Looking for group ${name}`,
    lookUp(run.switches, 'Groups', 'displayName', name),
  );
  const [found] = resourcesFound(looked);
  const response =
    found === undefined
      ? yield* sendRequest(`Creating group ${name}`, createGroup(run.switches, name))
      : { status: 200, body: found };
  const link: GroupLink = { id: idIn(response, name), name, members: new Map() };
  run.groups.set(group.id, link);
  yield* update(run, group, link, caption);
}

function* update(run: Run, group: Group, link: GroupLink, caption: string): ClientSteps {
  const { name } = group;
  const wanted = membersOf(run, group);
  if (name !== link.name) {
    yield* sendRequest(caption, renameGroup(run.switches, link.id, name));
    link.name = name;
  }
  const leavers = [...link.members].filter(([id]) => !wanted.has(id));
  const joiners = [...wanted].filter(([id]) => !link.members.has(id));
  if (leavers.length + joiners.length === 0) return;
  for (const [words, request] of membershipRequests(run, link, wanted, { leavers, joiners }))
    yield* sendRequest(`${words} ${name}`, request);
  link.members = wanted;
}

type Pairs = [person: string, id: string][];

function membershipRequests(
  { switches }: Run,
  { id, name }: GroupLink,
  wanted: ReadonlyMap<string, string>,
  { leavers, joiners }: { leavers: Pairs; joiners: Pairs },
): [words: string, request: BareRequest][] {
  if (!switches.patchesMembers)
    return [['Sending all members of', replaceGroup(switches, id, name, [...wanted.values()])]];
  const ids = (pairs: Pairs) => pairs.map(([, member]) => member);
  const removal: [string, BareRequest][] =
    leavers.length === 0
      ? []
      : [[`Removing ${counted(leavers.length, 'member')} from`, removeMembers(switches, id, ids(leavers))]];
  const addition: [string, BareRequest][] =
    joiners.length === 0
      ? []
      : [[`Adding ${counted(joiners.length, 'member')} to`, addMembers(switches, id, ids(joiners))]];
  return [...removal, ...addition];
}

/** All associated groups are sent again after a change of any: adding must be idempotent. */
export function* repeatAdds(run: Run, world: World): ClientSteps {
  if (!run.switches.repeatsAdds || !run.switches.patchesMembers) return;
  for (const [id, link] of run.groups) {
    if (!world.assigned.has(id) || link.members.size === 0) continue;
    const words = `Adding ${counted(link.members.size, 'member')} to ${link.name} once more`;
    const steps = sendRequest(words, addMembers(run.switches, link.id, [...link.members.values()]));
    yield* noted(run, { kind: 'group', id }, link.name, 'group_update_provision', voided(steps));
  }
}

function* voided(steps: ClientSteps<unknown>): ClientSteps {
  yield* steps;
}

/** Whom the connector has sent, active or not. */
function membersOf(run: Run, group: Group): Map<string, string> {
  const { members } = runPlainRows(run.rows.groups, sourceOfGroup(group), () => ({}), false);
  if (!Array.isArray(members)) return new Map();
  return new Map(
    group.members.flatMap((id): [string, string][] => {
      const link = run.people.get(id);
      return link === undefined ? [] : [[id, link.id]];
    }),
  );
}
