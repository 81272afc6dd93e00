/** One group as the provisioning job sends it: without members at first, then members as they come and go. */
import type { ClientSteps } from '../../../simulation';
import type { Group } from '../../../world/world';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { afterCreation, atCreation, matchingValues, type RowValue, runRows } from '../execute-mapping';
import { sourceOfGroup } from '../source';
import type { Sight } from './people';
import { Refused } from './refusal';
import { addMembers, create, lookUp, read, remove, removeMembers, update } from './requests';
import { type GroupLink, type Job, keyOf, objectIdOf, send } from './run';
import { assignmentsOf, attributesOf, foundValues, remember, sentAtCreation } from './values';

/** Assigned, and a security group: others are never in scope. No row at all switches groups off. */
export function groupIsInScope(job: Job, { world }: Sight, id: string): boolean {
  const isSecurityGroup = world.groups.get(id)?.isSecurityGroup ?? false;
  return job.rows.groups.length > 0 && world.assigned.has(id) && isSecurityGroup;
}

/** @throws Refused */
export function* syncGroup(job: Job, sight: Sight, id: string, caption: string): ClientSteps {
  const group = sight.world.groups.get(id);
  const link = job.groups.get(id);
  const isInScope = groupIsInScope(job, sight, id);
  if (group === undefined || !isInScope) {
    if (link !== undefined) yield* deleteGroup(job, id, link, group !== undefined, caption);
    return;
  }
  if (link === undefined) yield* provisionGroup(job, sight, group, caption);
  else {
    yield* updateGroup(job, group, link, caption);
    yield* removeLeavers(job, group, link);
    yield* addJoiners(job, sight, group, link, true);
  }
}

function* deleteGroup(
  job: Job,
  id: string,
  link: GroupLink,
  isStillThere: boolean,
  caption: string,
): ClientSteps {
  if (isStillThere && !job.form.switches.deletesUnassignedGroups) return;
  yield* send(caption, remove(job.form, 'Groups', link.id));
  job.groups.delete(id);
  job.objectIds.delete(id);
}

function* provisionGroup(job: Job, sight: Sight, group: Group, caption: string): ClientSteps {
  const { name } = group;
  const values = valuesOf(job, group);
  for (const { path, value } of matchingValues(values)) {
    const response = yield* send(`Looking for group ${name}`, lookUp(job.form, 'Groups', path, value));
    const [found] = resourcesFound(response);
    if (found === undefined) continue;
    const link = linked(idIn({ status: 200, body: found }, name), foundValues(job.rows.groups, found));
    job.groups.set(group.id, link);
    yield* updateGroup(job, group, link, caption);
    return yield* addJoiners(job, sight, group, link, false);
  }
  yield* createGroup(job, sight, group, values);
}

function* createGroup(job: Job, sight: Sight, group: Group, values: RowValue[]): ClientSteps {
  const all = atCreation(values);
  const response = yield* send(`Creating group ${group.name}`, create(job.form, 'Groups', attributesOf(all)));
  const link = linked(idIn(response, group.name), sentAtCreation(all));
  job.groups.set(group.id, link);
  yield* addJoiners(job, sight, group, link, false);
}

function linked(id: string, sent: GroupLink['sent']): GroupLink {
  return { id, sent, wasInScope: true, members: new Set(), skipped: new Set() };
}

function* updateGroup(job: Job, group: Group, link: GroupLink, caption: string): ClientSteps {
  const assignments = assignmentsOf(afterCreation(valuesOf(job, group)), link.sent, job.form);
  if (assignments.length === 0) return;
  yield* readGroup(job, group.id, link, caption);
  yield* unlessGone(job, group.id, send(caption, update(job.form, 'Groups', link.id, assignments)));
  remember(link.sent, assignments);
}

function* removeLeavers(job: Job, group: Group, link: GroupLink): ClientSteps {
  const wanted = new Set(group.members);
  for (const id of link.skipped) if (!wanted.has(id)) link.skipped.delete(id);
  const leavers = [...link.members].filter((id) => !wanted.has(id));
  const ids = leavers.flatMap((id) => job.people.get(id)?.id ?? []);
  if (ids.length > 0) {
    const caption = `Removing ${ids.length === 1 ? 'a member' : `${ids.length} members`} from ${group.name}`;
    yield* readGroup(job, group.id, link, caption);
    yield* unlessGone(job, group.id, send(caption, removeMembers(job.form, link.id, ids)));
  }
  for (const id of leavers) link.members.delete(id);
  if (ids.length > 0) yield* repeatAdd(job, group, link);
}

/** After a removal somebody who is a member already is added again: adding must be idempotent. */
function* repeatAdd(job: Job, { name }: Group, link: GroupLink): ClientSteps {
  const [member] = [...link.members].flatMap((id) => job.people.get(id)?.id ?? []);
  if (member === undefined || !job.form.switches.repeatsAdds) return;
  yield* send(`Adding a member of ${name} once more`, addMembers(job.form, link.id, [member]));
}

/** People only: groups within groups are not sent. Who is not there is skipped. */
function* addJoiners(
  job: Job,
  { world }: Sight,
  group: Group,
  link: GroupLink,
  readFirst: boolean,
): ClientSteps {
  const missing = group.members.filter(
    (id) => world.people.has(id) && !link.members.has(id) && !link.skipped.has(id),
  );
  const joiners = missing.filter((id) => job.people.has(id));
  if (joiners.length < missing.length) job.incomplete.groups.add(group.id);
  const ids = joiners.flatMap((id) => job.people.get(id)?.id ?? []);
  if (ids.length === 0) return;
  const [only] = joiners.map((id) => world.people.get(id)?.givenName ?? id);
  const who = ids.length === 1 ? (only ?? '') : `${ids.length} members`;
  const caption = `Adding ${who} to ${group.name}`;
  if (readFirst) yield* readGroup(job, group.id, link, caption);
  yield* unlessGone(job, group.id, send(caption, addMembers(job.form, link.id, ids)));
  for (const id of joiners) link.members.add(id);
}

/** At the end of a cycle: members who came meanwhile. Who is still missing then is not tried again before a restart. */
export function* completeMembers(job: Job, sight: Sight, id: string): ClientSteps {
  const group = sight.world.groups.get(id);
  const link = job.groups.get(id);
  job.incomplete.groups.delete(id);
  if (group === undefined || link === undefined) return;
  yield* addJoiners(job, sight, group, link, true);
  if (job.form.switches.lateReferences) return;
  job.incomplete.groups.delete(id);
  for (const member of group.members) {
    if (!sight.world.people.has(member) || link.members.has(member)) continue;
    // Who could not be sent this time is entered once they are there.
    if (job.held.has(keyOf({ kind: 'person', id: member }))) job.incomplete.groups.add(id);
    else link.skipped.add(member);
  }
}

function* readGroup(job: Job, id: string, link: GroupLink, caption: string): ClientSteps {
  if (!job.form.switches.readBeforeUpdate) return;
  yield* unlessGone(job, id, send(caption, read(job.form, 'Groups', link.id)));
}

function* unlessGone(job: Job, id: string, steps: ClientSteps<unknown>): ClientSteps {
  try {
    yield* steps;
  } catch (error) {
    if (error instanceof Refused && error.isGone && job.form.switches.forgetsWhoIsGone) job.groups.delete(id);
    throw error;
  }
}

/** Members are sent apart. */
function valuesOf(job: Job, group: Group): RowValue[] {
  const source = sourceOfGroup(group, objectIdOf(job, group.id));
  return runRows(job.rows.groups, source).filter(({ row }) => !row.isReference);
}
