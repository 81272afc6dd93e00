/** One person as the provisioning job sends them: looked for, created, changed, disabled, deleted. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientSteps } from '../../../simulation';
import { displayNameOf } from '../../../world/person';
import { type Employee, peopleAssigned, type World } from '../../../world/world';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { afterCreation, atCreation, matchingValues, type RowValue, runRows } from '../execute-mapping';
import { sourceOfPerson } from '../source';
import { Refused } from './refusal';
import { checkManager, create, lookUp, read, remove, update } from './requests';
import { type Job, type Link, objectIdOf, sameValue, send } from './run';
import { assignmentsOf, attributesOf, foundValues, remember, sentAtCreation } from './values';

/** The world as the job sees it in one cycle. */
export interface Sight {
  world: World;
  inScope: ReadonlySet<string>;
}

export function sightOf(world: World): Sight {
  return { world, inScope: peopleAssigned(world) };
}

/** @throws Refused */
export function* syncPerson(job: Job, sight: Sight, id: string, caption: string): ClientSteps {
  const person = sight.world.people.get(id);
  const link = job.people.get(id);
  if (person === undefined) {
    if (link !== undefined) yield* deletePerson(job, id, link, caption);
    return;
  }
  const isInScope = sight.inScope.has(id);
  if (link !== undefined) yield* updatePerson(job, person, link, isInScope, caption);
  // Who is disabled and was never sent is not created.
  else if (isInScope && person.account === 'enabled') yield* provision(job, person, caption);
}

/** Nothing is deleted of somebody who was unassigned before: the job has no eye on them any more. */
function* deletePerson(job: Job, id: string, link: Link, caption: string): ClientSteps {
  if (link.wasInScope) yield* send(caption, remove(job.form, 'Users', link.id));
  job.people.delete(id);
  job.objectIds.delete(id);
  for (const group of job.groups.values()) group.members.delete(id);
}

function* provision(job: Job, person: Employee, caption: string): ClientSteps {
  const values = valuesOf(job, person, true);
  const found = yield* match(job, person, values);
  if (found === null) yield* createPerson(job, person, values);
  else yield* adopt(job, person, found, caption);
}

/** By each matching attribute in its order, until one finds somebody. */
function* match(job: Job, person: Employee, values: RowValue[]): ClientSteps<JsonObject | null> {
  const name = displayNameOf(person);
  const wanted = matchingValues(values);
  if (wanted.length === 0)
    throw new Refused(
      `${name} has no value in any matching attribute, so nobody can be looked for.`,
      'MissingValues',
    );
  for (const { path, value } of wanted) {
    const response = yield* send(`Looking for ${name}`, lookUp(job.form, 'Users', path, value));
    const [first, ...others] = resourcesFound(response);
    if (others.length > 0)
      throw new Refused(
        `Looking for ${name}: ${others.length + 1} users were found by ${path}, where one was expected.`,
        'SystemForCrossDomainIdentityManagementMultipleEntriesInResponse',
      );
    if (first !== undefined) return notTaken(job, person, first, path);
  }
  return null;
}

function notTaken(job: Job, person: Employee, found: JsonObject, path: string): JsonObject {
  const isTaken = [...job.people].some(([id, link]) => link.id === found.id && id !== person.id);
  if (!isTaken) return found;
  throw new Refused(
    `${displayNameOf(person)} has the same ${path} as somebody else who is assigned, so both would be one user.`,
    'DuplicateSourceEntries',
  );
}

function* createPerson(job: Job, person: Employee, values: RowValue[]): ClientSteps {
  const name = displayNameOf(person);
  const all = withReferences(job, person, atCreation(values));
  const response = yield* send(`Creating ${name}`, create(job.form, 'Users', attributesOf(all)));
  const link = { id: idIn(response, name), sent: sentAtCreation(all), wasInScope: true };
  job.people.set(person.id, link);
}

/** Somebody who is there already is linked, and what differs is changed. */
function* adopt(job: Job, person: Employee, found: JsonObject, caption: string): ClientSteps {
  const id = idIn({ status: 200, body: found }, 'what was found');
  const link: Link = { id, sent: foundValues(job.rows.users, found), wasInScope: true };
  job.people.set(person.id, link);
  yield* updatePerson(job, person, link, true, caption);
}

function* updatePerson(
  job: Job,
  person: Employee,
  link: Link,
  isInScope: boolean,
  caption: string,
): ClientSteps {
  const isOut = !isInScope || person.account === 'deleted';
  if (!isInScope && job.form.switches.skipsOutOfScope) return;
  const values = withReferences(job, person, afterCreation(valuesOf(job, person, isInScope)));
  // Of somebody who is out of scope only the row of the account is exported.
  const exported = isOut ? values.filter(({ row }) => row.mapping.target === 'active') : values;
  const assignments = assignmentsOf(exported, link.sent, job.form);
  if (assignments.length > 0) {
    yield* readFirst(job, person.id, link, caption);
    yield* change(job, person.id, link, assignments, caption);
  }
  link.wasInScope = isInScope;
}

function* readFirst(job: Job, id: string, link: Link, caption: string): ClientSteps {
  if (!job.form.switches.readBeforeUpdate) return;
  yield* unlessGone(job, id, send(caption, read(job.form, 'Users', link.id)));
}

type Assignments = ReturnType<typeof assignmentsOf>;

function* change(job: Job, id: string, link: Link, assignments: Assignments, caption: string): ClientSteps {
  yield* unlessGone(job, id, send(caption, update(job.form, 'Users', link.id, assignments)));
  remember(link.sent, assignments);
}

/** Who is gone at the service provider stays linked to nobody until a restart, unless the job forgets them. */
function* unlessGone(job: Job, id: string, steps: ClientSteps<unknown>): ClientSteps {
  try {
    yield* steps;
  } catch (error) {
    if (error instanceof Refused && error.isGone && job.form.switches.forgetsWhoIsGone) job.people.delete(id);
    throw error;
  }
}

function valuesOf(job: Job, person: Employee, isInScope: boolean): RowValue[] {
  const facts = { objectId: objectIdOf(job, person.id), isInScope };
  return runRows(job.rows.users, sourceOfPerson(person, facts));
}

/** Somebody referred to who is not there yet is left out, and remembered. */
function withReferences(job: Job, person: Employee, values: RowValue[]): RowValue[] {
  return values.map((one) => {
    if (!one.row.isReference || typeof one.value !== 'string') return one;
    const referred = job.people.get(one.value)?.id ?? null;
    if (referred === null) job.incomplete.people.add(person.id);
    return { ...one, value: referred };
  });
}

/** At the end of a cycle: whoever was referred to may have come meanwhile. */
export function* completeManager(job: Job, { world, inScope }: Sight, id: string): ClientSteps {
  const person = world.people.get(id);
  const link = job.people.get(id);
  const managerId = job.people.get(person?.manager ?? '')?.id;
  const row = job.rows.users.find(({ isReference }) => isReference);
  if (!person || !link || managerId === undefined || row === undefined || !inScope.has(id)) return;
  job.incomplete.people.delete(id);
  if (sameValue(link.sent.get(row.mapping.target), managerId)) return;
  const name = displayNameOf(person);
  const asked = yield* send(
    `Looking whether ${name} has a manager already`,
    checkManager(job.form, link.id, managerId),
  );
  const assignment = { op: 'Add' as const, path: row.mapping.target, value: managerId };
  if (resourcesFound(asked).length > 0) remember(link.sent, [assignment]);
  else yield* change(job, id, link, [assignment], `Entering the manager of ${name}`);
}
