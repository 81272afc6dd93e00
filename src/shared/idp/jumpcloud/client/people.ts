/** One person as JumpCloud sends them: looked for, created, replaced whole, deactivated. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientSteps } from '../../../simulation';
import { displayNameOf } from '../../../world/person';
import type { Employee, World } from '../../../world/world';
import { matchOf, runPlainRows } from '../../common/plain-mapping';
import type { Target } from '../../common/resource-values';
import { sendRequest } from '../../common/send-request';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { sourceOfPerson } from '../source';
import { createUser, lookUp, read, remove, replaceUser } from './requests';
import { type Link, noted, objectIdOf, type Run } from './run';

/** @param bound ids of those who are members of a bound group */
export function* syncPerson(
  run: Run,
  world: World,
  bound: ReadonlySet<string>,
  id: string,
  caption: string,
): ClientSteps {
  const person = world.people.get(id);
  const link = run.people.get(id);
  if (person === undefined) {
    if (link !== undefined) yield* letGo(run, id, link, caption);
    return;
  }
  const isIn = bound.has(id) && person.account === 'enabled';
  const name = displayNameOf(person);
  if (link === undefined) {
    // Who is suspended or bound to nothing is not created.
    const steps = isIn ? provision(run, person, caption) : nothing();
    yield* noted(run, { kind: 'person', id }, name, 'user_create_provision', steps);
  } else {
    const update = updatePerson(run, person, link, isIn, caption);
    yield* noted(run, { kind: 'person', id }, name, 'user_update_provision', update);
  }
}

function* nothing(): ClientSteps {}

function* provision(run: Run, person: Employee, caption: string): ClientSteps {
  const name = displayNameOf(person);
  const source = sourceOfPerson(person, objectIdOf(run, person.id));
  const match = run.switches.looksUpByEmail
    ? { path: 'emails.value', value: person.mail ?? person.userName }
    : (matchOf(run.rows.users, source) ?? { path: 'userName', value: person.userName });
  const looked = lookUp(run.switches, 'Users', match.path, match.value);
  const [found] = resourcesFound(yield* sendRequest(`Looking for ${name}`, looked));
  if (found === undefined) {
    const attributes = creationOf(run, person);
    const response = yield* sendRequest(`Creating ${name}`, createUser(run.switches, attributes));
    run.people.set(person.id, { id: idIn(response, name), sent: updateOf(run, person, true) });
    return;
  }
  const link: Link = { id: idIn({ status: 200, body: found }, name), sent: null };
  run.people.set(person.id, link);
  yield* updatePerson(run, person, link, true, caption);
}

/** The whole user again, where anything differs; of somebody who is out, only that. */
function* updatePerson(run: Run, person: Employee, link: Link, isIn: boolean, caption: string): ClientSteps {
  const wanted = isIn
    ? updateOf(run, person, true)
    : { ...(link.sent ?? updateOf(run, person, false)), active: false };
  if (JSON.stringify(wanted) === JSON.stringify(link.sent)) return;
  yield* sendRequest(`Reading ${displayNameOf(person)}`, read(run.switches, 'Users', link.id));
  yield* sendRequest(caption, replaceUser(run.switches, link.id, wanted));
  link.sent = wanted;
}

/** Somebody who was deleted in JumpCloud is bound to nothing any more. */
function* letGo(run: Run, id: string, link: Link, caption: string): ClientSteps {
  const name = String(link.sent?.displayName ?? id);
  const who = { kind: 'person', id } as const;
  if (run.switches.deletesUsers) {
    const steps = sendRequest(caption, remove(run.switches, 'Users', link.id));
    yield* noted(run, who, name, 'user_delete_provision', forgetAfter(run, id, steps));
  } else if (link.sent?.active !== false) {
    const request = replaceUser(run.switches, link.id, { ...link.sent, active: false });
    // Who is gone already needs no deactivating.
    const gone = sendRequest(caption, { ...request, expected: [...request.expected, 404] });
    yield* noted(run, who, name, 'user_update_provision', forgetAfter(run, id, gone));
  } else forget(run, id);
}

/** Once it was said that they are gone: until then it is tried again. */
function* forgetAfter(run: Run, id: string, steps: ClientSteps<unknown>): ClientSteps {
  yield* steps;
  forget(run, id);
}

function forget(run: Run, id: string): void {
  run.people.delete(id);
  run.objectIds.delete(id);
}

/** Every element is of the work, and the primary one. */
const newElement = ({ element }: Target): JsonObject =>
  element === null ? {} : { [element.name]: element.value, primary: true };

function attributesOf(run: Run, person: Employee, isNew: boolean): JsonObject {
  const source = sourceOfPerson(person, objectIdOf(run, person.id));
  const attributes = runPlainRows(run.rows.users, source, newElement, isNew);
  return attributes.emails === undefined ? { ...attributes, emails: null } : attributes;
}

const emptyAddress = { streetAddress: '', locality: '', region: '', postalCode: '', country: '' };

function creationOf(run: Run, person: Employee): JsonObject {
  const attributes = attributesOf(run, person, true);
  if (!run.switches.emptyTexts) return attributes;
  const [address] = Array.isArray(attributes.addresses) ? attributes.addresses : [];
  const known = typeof address === 'object' && address !== null && !Array.isArray(address) ? address : {};
  return {
    ...attributes,
    addresses: [{ type: 'work', primary: true, ...emptyAddress, ...known }],
    phoneNumbers: attributes.phoneNumbers ?? [{ value: '', type: 'work', primary: true }],
  };
}

/** In a change, lists without a value are empty lists. */
function updateOf(run: Run, person: Employee, active: boolean): JsonObject {
  return { addresses: [], phoneNumbers: [], photos: [], ...attributesOf(run, person, false), active };
}
