/** One person as Okta sends them: looked for, created, updated whole, deactivated, never deleted. */
import { isJsonObject } from '../../../scim/json';
import type { JsonObject } from '../../../scim/resource';
import type { ClientSteps, SimulationResponse } from '../../../simulation';
import { displayNameOf } from '../../../world/person';
import type { Employee } from '../../../world/world';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { afterCreation, atCreation, type RowValue, runRows } from '../execute-mapping';
import { sourceOfPerson } from '../source';
import { createUser, lookUp, patchUser, read, replaceUser } from './requests';
import { type App, isProvisionable, oktaIdOf, type Sight, send, type UserLink } from './run';
import { attributesOf, fingerprint, merged } from './values';

/** @throws Refused */
export function* syncPerson(app: App, sight: Sight, id: string, caption: string): ClientSteps {
  const person = sight.world.people.get(id);
  const link = app.users.get(id);
  if (person === undefined || !isProvisionable(sight, id)) {
    if (link?.isActive) yield* setActive(app, link, false, caption);
    if (person === undefined) forget(app, id);
    return;
  }
  const values = runRows(app.rows, sourceOfPerson(person, sight.world, groupsOf(sight, id)));
  if (link === undefined) return yield* provision(app, person, values);
  if (!link.isActive) yield* setActive(app, link, true, caption);
  yield* pushProfile(app, person, link, values, caption);
}

/** A new account of the same person is another user in Okta. */
function forget(app: App, id: string): void {
  app.users.delete(id);
  app.oktaIds.delete(id);
  for (const group of app.groups.values()) group.members.delete(id);
}

function groupsOf({ world }: Sight, id: string) {
  return [...world.groups.values()].filter(({ members }) => members.includes(id));
}

/** Who is there already under the user name is linked, and nobody is created. */
function* provision(app: App, person: Employee, values: RowValue[]): ClientSteps {
  const name = displayNameOf(person);
  const userName = userNameOf(values, person);
  const response = yield* send(`Looking for ${name}`, lookUp(app.form, 'Users', 'userName', userName));
  const [found] = response.status === 404 ? [] : resourcesFound(response);
  if (found !== undefined) return yield* adopt(app, person, values, found);
  if (app.switches.createUsers) yield* create(app, person, values);
}

function userNameOf(values: readonly RowValue[], person: Employee): string {
  const row = values.find(({ row: { mapping } }) => mapping.target === 'userName');
  return typeof row?.value === 'string' ? row.value : person.userName;
}

function* create(app: App, person: Employee, values: RowValue[]): ClientSteps {
  const name = displayNameOf(person);
  const attributes = {
    ...attributesOf(atCreation(values)),
    externalId: oktaIdOf(app, person.id),
    groups: [],
    password: placeholder(app),
    active: true,
  };
  const response = yield* send(`Creating ${name}`, createUser(app.form, attributes));
  const link = linkOf(idIn(response, name), userNameOf(values, person), values);
  app.users.set(person.id, link);
  if (app.switches.syncPassword) yield* setPassword(app, link, name);
}

/** Nobody can sign in with it. */
function placeholder({ newId }: App): string {
  return `Placeholder-${newId().slice(-8)}`;
}

function linkOf(id: string, userName: string, values: readonly RowValue[]): UserLink {
  return { id, userName, isActive: true, sent: fingerprint(afterCreation(values)) };
}

function* adopt(app: App, person: Employee, values: RowValue[], found: JsonObject): ClientSteps {
  const id = idIn({ status: 200, body: found }, 'what was found');
  const link: UserLink = { ...linkOf(id, userNameOf(values, person), values), sent: '' };
  app.users.set(person.id, link);
  const caption = `${displayNameOf(person)} is there already`;
  if (found.active === false) yield* setActive(app, link, true, caption);
  yield* pushProfile(app, person, link, values, caption);
}

function* pushProfile(
  app: App,
  person: Employee,
  link: UserLink,
  values: RowValue[],
  caption: string,
): ClientSteps {
  const pushed = afterCreation(values);
  const print = fingerprint(pushed);
  if (print === link.sent || !app.switches.updateUserAttributes) return;
  const userName = userNameOf(values, person);
  const isRenamed = link.sent !== '' && userName !== link.userName;
  if (isRenamed && app.switches.renameIsNewUser)
    return yield* replaceByNew(app, person, link, values, caption);
  const current = yield* readWhole(app, link, caption);
  const body = {
    ...merged(current, pushed, app.switches.keepsEmptied),
    externalId: oktaIdOf(app, person.id),
  };
  yield* send(caption, replaceUser(app.form, link.id, body));
  Object.assign(link, { sent: print, userName });
}

function* replaceByNew(
  app: App,
  person: Employee,
  link: UserLink,
  values: RowValue[],
  caption: string,
): ClientSteps {
  yield* setActive(app, link, false, caption);
  app.users.delete(person.id);
  yield* provision(app, person, values);
}

/** A template patches; a wizard's application reads the user and sends them back whole. */
function* setActive(app: App, link: UserLink, active: boolean, caption: string): ClientSteps {
  if (!active && !app.switches.deactivateUsers) return;
  yield* change(app, link, { active }, caption);
  link.isActive = active;
}

function* setPassword(app: App, link: UserLink, name: string): ClientSteps {
  yield* change(app, link, { password: placeholder(app) }, `Setting a password for ${name}`);
}

function* change(app: App, link: UserLink, value: JsonObject, caption: string): ClientSteps {
  if (app.form.dialect === 'test-app') yield* send(caption, patchUser(app.form, link.id, value));
  else {
    const current = yield* readWhole(app, link, caption);
    yield* send(caption, replaceUser(app.form, link.id, { ...current, ...value }));
  }
}

function* readWhole(app: App, link: UserLink, caption: string): ClientSteps<JsonObject> {
  const response = yield* send(caption, read(app.form, 'Users', link.id));
  return resourceIn(response);
}

function resourceIn({ body }: SimulationResponse): JsonObject {
  return isJsonObject(body) ? body : {};
}
