/** One person by the book: looked for, created, changed, deactivated, deleted. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientSteps } from '../../../simulation';
import { displayNameOf } from '../../../world/person';
import type { Employee, World } from '../../../world/world';
import { matchOf, runPlainRows } from '../../common/plain-mapping';
import type { Target } from '../../common/resource-values';
import { sendRequest } from '../../common/send-request';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { sourceOfPerson } from '../source';
import { operationsOf } from './patch-operations';
import { create, lookUp, patch, remove, replace } from './requests';
import { type Link, noted, objectIdOf, type Run } from './run';

export function* syncPerson(
  run: Run,
  world: World,
  inScope: ReadonlySet<string>,
  id: string,
  caption: string,
): ClientSteps {
  const person = world.people.get(id);
  const link = run.people.get(id);
  const isIn = inScope.has(id);
  const name = person === undefined ? String(link?.sent.displayName ?? id) : displayNameOf(person);
  const isGone = person === undefined || (!isIn && run.switches.deletesLeavers);
  const steps = isGone
    ? leave(run, id, link, caption)
    : link === undefined
      ? arrive(run, person, isIn, caption)
      : update(run, person, link, isIn, caption);
  yield* noted(run, { kind: 'person', id }, name, steps);
}

function* leave(run: Run, id: string, link: Link | undefined, caption: string): ClientSteps {
  if (link === undefined) return;
  yield* sendRequest(caption, remove('Users', link.id));
  run.people.delete(id);
  run.objectIds.delete(id);
}

/** Who is disabled or not in scope is not created. */
function* arrive(run: Run, person: Employee, isIn: boolean, caption: string): ClientSteps {
  if (!isIn || person.account !== 'enabled') return;
  const name = displayNameOf(person);
  const attributes = attributesOf(run, person, true, true);
  const match = matchOf(run.rows.users, sourceOf(run, person, true));
  const found = match === null ? undefined : yield* lookFor(run, name, match);
  if (found === undefined) {
    const response = yield* sendRequest(`Creating ${name}`, create('Users', attributes));
    run.people.set(person.id, { id: idIn(response, name), sent: attributes });
    return;
  }
  const link = { id: idIn({ status: 200, body: found }, name), sent: found };
  run.people.set(person.id, link);
  yield* update(run, person, link, true, caption);
}

function* lookFor(
  run: Run,
  name: string,
  { path, value }: { path: string; value: string },
): ClientSteps<JsonObject | undefined> {
  const request = lookUp('Users', path, value, run.switches.capitalEq ? 'Eq' : 'eq');
  return resourcesFound(yield* sendRequest(`Looking for ${name}`, request))[0];
}

function* update(run: Run, person: Employee, link: Link, isIn: boolean, caption: string): ClientSteps {
  // Of somebody who is gone from its scope nothing is sent but that.
  const isGone = !isIn || person.account === 'deleted';
  const wanted = isGone ? { ...link.sent, active: false } : attributesOf(run, person, true, false);
  const operations = operationsOf(run.rows.users, link.sent, wanted).filter(
    ({ op }) => op !== 'remove' || !run.switches.neverClears,
  );
  if (operations.length === 0) {
    link.sent = wanted;
    return;
  }
  const request = run.usesPut ? replace('Users', link.id, wanted) : patch('Users', link.id, operations);
  yield* sendRequest(caption, request);
  link.sent = wanted;
}

function sourceOf(run: Run, person: Employee, isInScope: boolean) {
  const manager = run.people.get(person.manager ?? '')?.id ?? null;
  return sourceOfPerson(person, { objectId: objectIdOf(run, person.id), isInScope, manager });
}

/** The work address of mail is the primary one. */
const newElement = ({ attribute, element }: Target): JsonObject => {
  if (element === null) return {};
  const isPrimary = attribute === 'emails' && element.value === 'work';
  return { [element.name]: element.value, ...(isPrimary ? { primary: true } : {}) };
};

function attributesOf(run: Run, person: Employee, isInScope: boolean, isNew: boolean): JsonObject {
  return runPlainRows(run.rows.users, sourceOf(run, person, isInScope), newElement, isNew);
}
