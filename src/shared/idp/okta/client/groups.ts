/** Group Push: one group as Okta sends it, its members only as far as they are provisioned and active. */
import type { ClientSteps } from '../../../simulation';
import { type Group, personIn } from '../../../world/world';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { Refused } from './refusal';
import * as requests from './requests';
import { type App, type GroupLink, isProvisionable, type Sight, send } from './run';

/** @throws Refused */
export function* syncGroup(app: App, sight: Sight, id: string, caption: string): ClientSteps {
  const group = sight.world.groups.get(id);
  const link = app.groups.get(id);
  if (group === undefined || !sight.world.assigned.has(id)) {
    if (link !== undefined) yield* unlink(app, id, link, caption);
    return;
  }
  if (link === undefined) return yield* pushFirst(app, sight, group);
  yield* rename(app, sight, group, link, caption);
  yield* pushMembers(app, sight, group, link, caption);
}

/** Push now: the whole list, whether anything changed or not. */
export function* pushNow(app: App, sight: Sight, id: string, caption: string): ClientSteps {
  const group = sight.world.groups.get(id);
  const link = app.groups.get(id);
  if (group === undefined || link === undefined || !sight.world.assigned.has(id))
    return yield* syncGroup(app, sight, id, caption);
  yield* rename(app, sight, group, link, caption);
  yield* pushWhole(app, sight, group, link, caption);
}

function* pushFirst(app: App, sight: Sight, group: Group): ClientSteps {
  const { name } = group;
  const request = requests.lookUp(app.form, 'Groups', 'displayName', name);
  const response = yield* send(`Looking for group ${name}`, request);
  const [found] = response.status === 404 ? [] : resourcesFound(response);
  if (found !== undefined) return yield* linkTo(app, sight, group, idIn({ status: 200, body: found }, name));
  const created = yield* send(`Creating group ${name}`, requests.createGroup(app.form, name));
  const link: GroupLink = { id: idIn(created, name), name, members: new Set() };
  app.groups.set(group.id, link);
  if (!app.switches.pushesAssignmentGroup)
    yield* pushMembers(app, sight, group, link, `Pushing the members of ${name}`);
}

function* linkTo(app: App, sight: Sight, group: Group, id: string): ClientSteps {
  const { name } = group;
  if (!app.switches.linksGroups)
    throw new Refused(
      `A group called ${name} is in the application already: link it.`,
      'group already exists',
    );
  const link: GroupLink = { id, name, members: new Set() };
  app.groups.set(group.id, link);
  yield* pushWhole(app, sight, group, link, `Linking group ${name}`);
}

function* unlink(app: App, id: string, link: GroupLink, caption: string): ClientSteps {
  if (!app.switches.leavesUnlinkedGroups) yield* send(caption, requests.deleteGroup(app.form, link.id));
  app.groups.delete(id);
}

function* rename(app: App, sight: Sight, group: Group, link: GroupLink, caption: string): ClientSteps {
  if (group.name === link.name) return;
  if (app.form.dialect === 'test-app')
    yield* send(caption, requests.renameGroup(app.form, link.id, group.name));
  else yield* replaceWhole(app, sight, group, link, caption);
  link.name = group.name;
}

function* pushMembers(app: App, sight: Sight, group: Group, link: GroupLink, caption: string): ClientSteps {
  const joined = pushable(app, sight, group).filter((id) => !link.members.has(id));
  // Who is inactive is skipped: neither entered nor taken out.
  const left = [...link.members].filter((id) => !group.members.includes(id));
  if (joined.length + left.length === 0) return;
  if (app.form.dialect === 'test-app') {
    yield* nameAgain(app, group, link, caption);
    const leaving = left.flatMap((id) => app.users.get(id)?.id ?? []);
    const request = requests.changeMembers(app.form, link.id, leaving, membersOf(app, sight, joined));
    if (leaving.length + joined.length > 0) yield* send(caption, request);
  } else yield* replaceWhole(app, sight, group, link, caption);
  for (const id of left) link.members.delete(id);
  for (const id of joined) link.members.add(id);
}

function* pushWhole(app: App, sight: Sight, group: Group, link: GroupLink, caption: string): ClientSteps {
  const ids = pushable(app, sight, group);
  if (app.form.dialect === 'test-app') {
    yield* nameAgain(app, group, link, caption);
    yield* send(caption, requests.replaceMembers(app.form, link.id, membersOf(app, sight, ids)));
    link.members = new Set(ids);
  } else yield* replaceWhole(app, sight, group, link, caption);
}

/** A wizard's application reads the group and replaces it, with every member whom Okta pushes. */
function* replaceWhole(app: App, sight: Sight, group: Group, link: GroupLink, caption: string): ClientSteps {
  const ids = pushable(app, sight, group);
  yield* send(caption, requests.read(app.form, 'Groups', link.id));
  const members = membersOf(app, sight, ids);
  yield* send(caption, requests.replaceGroup(app.form, link.id, group.name, members));
  link.members = new Set(ids);
}

function* nameAgain(app: App, group: Group, link: GroupLink, caption: string): ClientSteps {
  if (app.switches.repeatsName) yield* send(caption, requests.renameGroup(app.form, link.id, group.name));
}

/** Ids of people in this world: provisioned and active. A group within a group is none. */
function pushable(app: App, sight: Sight, { members }: Group): string[] {
  return members.filter((id) => isProvisionable(sight, id) && app.users.get(id)?.isActive);
}

function membersOf(app: App, { world }: Sight, ids: readonly string[]): requests.Member[] {
  return ids.flatMap((id) => {
    const link = app.users.get(id);
    return link === undefined ? [] : { id: link.id, userName: personIn(world, id).userName };
  });
}
