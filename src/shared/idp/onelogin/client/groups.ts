/** Roles as groups of the service provider, one membership at a time: rules set them behind each user. */
import type { ClientSteps } from '../../../simulation';
import { displayNameOf } from '../../../world/person';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { type Application, type Entitlement, Failed, send } from './application';
import type { Sight } from './people';
import { changeMember, createGroup, readGroups } from './requests';

/** Entitlements, Refresh: which groups there are. Of two with one name the first counts. */
export function* refresh(app: Application): ClientSteps {
  const response = yield* send('Refreshing the entitlements', readGroups(app.form));
  for (const group of resourcesFound(response).toReversed()) {
    const name = String(group.displayName ?? '');
    const id = idIn({ status: 200, body: group }, name);
    const known = app.entitlements.get(name);
    app.entitlements.set(name, { id, members: known?.id === id ? known.members : new Set() });
  }
}

/** Names of the groups in which rules put this person. A list that only distributes mail is no role. */
function groupsOf(app: Application, { world }: Sight, id: string): Set<string> {
  const roles = [...world.groups.values()].filter(
    ({ members, isSecurityGroup }) => isSecurityGroup && members.includes(id),
  );
  return new Set(roles.map(({ name }) => name).filter(app.isMapped));
}

/** Whether roles and memberships of somebody who is provisioned differ. */
export function hasOtherRoles(app: Application, sight: Sight, id: string): boolean {
  if (!mayChange(app, id)) return false;
  const wanted = groupsOf(app, sight, id);
  const has = [...app.entitlements].filter(([, { members }]) => members.has(id)).map(([name]) => name);
  return has.length !== wanted.size || has.some((name) => !wanted.has(name));
}

function mayChange(app: Application, id: string): boolean {
  const link = app.people.get(id);
  return link !== undefined && (link.hasAccess || !app.form.switches.suspendedKeepGroups);
}

/** @throws Failed, Unexpected */
export function* syncMemberships(app: Application, sight: Sight, id: string, by = ''): ClientSteps {
  const link = app.people.get(id);
  if (link === undefined || !mayChange(app, id)) return;
  const wanted = groupsOf(app, sight, id);
  const name = displayNameOf(link.person);
  for (const group of wanted) {
    const entitlement = yield* entitlementOf(app, group);
    if (entitlement.members.has(id)) continue;
    const caption = `${by}Adding ${name} to ${group}`;
    yield* send(caption, changeMember(app.form, entitlement.id, link.id, 'add'));
    entitlement.members.add(id);
  }
  for (const [group, entitlement] of app.entitlements) {
    if (wanted.has(group) || !entitlement.members.has(id)) continue;
    const caption = `${by}Removing ${name} from ${group}`;
    yield* send(caption, changeMember(app.form, entitlement.id, link.id, 'remove'));
    entitlement.members.delete(id);
  }
}

function* entitlementOf(app: Application, name: string): ClientSteps<Entitlement> {
  const known = app.entitlements.get(name);
  if (known !== undefined) return known;
  const response = yield* send(`Creating group ${name}`, createGroup(app.form, name));
  if (response.status < 300) {
    const made = { id: idIn(response, name), members: new Set<string>() };
    app.entitlements.set(name, made);
    return made;
  }
  yield* refresh(app);
  const found = app.entitlements.get(name);
  if (found === undefined) throw new Failed(`Group ${name} was refused and is not in the list of groups.`);
  return found;
}
