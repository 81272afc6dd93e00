/** One person as OneLogin sends them: looked for, created, replaced, suspended or deleted. */

import { sameJson } from '../../../scim/json';
import type { JsonObject } from '../../../scim/resource';
import type { ClientSteps, SimulationResponse } from '../../../simulation';
import { displayNameOf } from '../../../world/person';
import { type Employee, peopleAssigned, type World } from '../../../world/world';
import { ExpressionError } from '../../common/expression/expression-error';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { sourceOfPerson } from '../source';
import { renderTemplate } from '../template/render-template';
import { type Application, Failed, type Link, numberOf, send, waits } from './application';
import { createUser, deleteUser, lookUp, readUser, replaceUser } from './requests';

/** The directory of OneLogin at one moment. */
export interface Sight {
  world: World;
  hasAccess: ReadonlySet<string>;
}

/** Who is deleted has no access; OneLogin keeps the link for as long as the person can come back. */
export function sightOf(world: World): Sight {
  const there = [...peopleAssigned(world)].filter((id) => world.people.get(id)?.account !== 'deleted');
  return { world, hasAccess: new Set(there) };
}

/**
 * @returns whether something about the person was sent
 * @throws Failed, Unexpected
 */
export function* syncPerson(
  app: Application,
  sight: Sight,
  id: string,
  caption: string,
): ClientSteps<boolean> {
  const person = sight.world.people.get(id);
  const link = app.people.get(id);
  if (person === undefined || !sight.hasAccess.has(id))
    return link?.hasAccess === true && (yield* takeAway(app, sight, id, link, caption));
  if (link !== undefined) return yield* update(app, sight, person, link, caption);
  // Who is suspended and was never sent is not created.
  return person.account === 'enabled' && (yield* provision(app, sight, person));
}

function* provision(app: Application, sight: Sight, person: Employee): ClientSteps<boolean> {
  const name = displayNameOf(person);
  if (waits(app, person.id, 'Create user', name)) return false;
  const body = bodyOf(app, sight, person, true);
  const found = yield* lookedFor(app, name, body);
  const link: Link = { id: '', person, sent: null, hasAccess: true };
  if (found === null) {
    const response = yield* send(`Creating ${name}`, createUser(app.form, body));
    Object.assign(link, { id: idIn(response, name), sent: body });
  } else link.id = idIn({ status: 200, body: found }, name);
  app.people.set(person.id, link);
  if (found !== null && app.form.switches.updatesLinked)
    yield* replace(app, link, body, `${name} was found: bringing them up to date`);
  return true;
}

/** The first whom the look-up finds is linked. */
function* lookedFor(app: Application, name: string, body: JsonObject): ClientSteps<JsonObject | null> {
  const response = yield* send(`Looking for ${name}`, lookUp(app.form, String(body.userName ?? '')));
  const [found] = foundBy(response);
  return found ?? null;
}

function foundBy(response: SimulationResponse): JsonObject[] {
  return response.status === 404 ? [] : resourcesFound(response);
}

function* update(
  app: Application,
  sight: Sight,
  person: Employee,
  link: Link,
  caption: string,
): ClientSteps<boolean> {
  const isSuspended = person.account !== 'enabled';
  if (isSuspended && app.form.switches.ignoresSuspended) return false;
  const body = bodyOf(app, sight, person, !isSuspended);
  if (link.sent !== null && sameJson(link.sent, body)) return false;
  if (waits(app, person.id, 'Update user', displayNameOf(person))) return false;
  Object.assign(link, { person, hasAccess: true });
  yield* replace(app, link, body, caption);
  return true;
}

function* replace(app: Application, link: Link, body: JsonObject, caption: string): ClientSteps {
  yield* send(caption, readUser(app.form, link.id));
  yield* send(caption, replaceUser(app.form, link.id, body));
  link.sent = body;
}

/** Deleted in OneLogin, or without access any more. */
function* takeAway(
  app: Application,
  sight: Sight,
  id: string,
  link: Link,
  caption: string,
): ClientSteps<boolean> {
  const { deletesLeavers, ignoresLeavers } = app.form.switches;
  const isGone = !sight.world.people.has(id);
  if (!ignoresLeavers && waits(app, id, 'Delete user', displayNameOf(link.person))) return false;
  if (deletesLeavers && !ignoresLeavers) yield* send(caption, deleteUser(app.form, link.id));
  else if (!ignoresLeavers) yield* replace(app, link, bodyOf(app, sight, link.person, false), caption);
  link.hasAccess = false;
  if (isGone || (deletesLeavers && !ignoresLeavers)) forget(app, id);
  return !ignoresLeavers;
}

/** Whoever comes again is looked for. */
function forget(app: Application, id: string): void {
  app.people.delete(id);
  for (const { members } of app.entitlements.values()) members.delete(id);
}

function bodyOf(app: Application, { world }: Sight, person: Employee, isActive: boolean): JsonObject {
  const manager = world.people.get(person.manager ?? '') ?? null;
  const managerId =
    manager !== null && app.form.switches.managerIds ? String(numberOf(app, manager.id)) : null;
  try {
    return renderTemplate(app.template, sourceOfPerson(person, { isActive, manager, managerId })).body;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new Failed(`${displayNameOf(person)}: ${error.message}`);
  }
}
