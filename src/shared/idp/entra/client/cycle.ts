/** The cycles of the provisioning job: everybody, or whoever changed; then who is in escrow, then references. */
import type { Change, ClientSteps } from '../../../simulation';
import { SimulationMismatch } from '../../../simulation-mismatch';
import { nameOf } from '../../../world/caption';
import type { Concerned } from '../../../world/event';
import type { World } from '../../../world/world';
import { mustBeEmpty } from '../../common/simulated-client';
import { completeMembers, groupIsInScope, syncGroup } from './groups';
import { completeManager, type Sight, sightOf, syncPerson } from './people';
import { quarantineAfter } from './quarantine';
import { Refused } from './refusal';
import { type Endpoint, lookUp } from './requests';
import { type Job, keyOf, oneByOne, type Subject, send } from './run';

/** Names that nobody has, by the first matching attribute; groups only where they are mapped. */
export function* testConnection(job: Job, times: number): ClientSteps {
  const nobody = job.newId();
  for (let time = 0; time < times; time += 1) yield* probe(job, 'Users', nobody, 'a user');
  if (job.rows.groups.length > 0) yield* probe(job, 'Groups', job.newId(), 'a group');
}

function* probe(job: Job, endpoint: Endpoint, nobody: string, whom: string): ClientSteps {
  const rows = endpoint === 'Users' ? job.rows.users : job.rows.groups;
  const first = rows.find(({ mapping }) => mapping.matching === 1)?.mapping.target;
  const path = first ?? (endpoint === 'Users' ? 'userName' : 'displayName');
  mustBeEmpty(yield* send(`Looking for ${whom} that cannot exist`, lookUp(job.form, endpoint, path, nobody)));
}

/** Everybody in the world, then groups. Links are kept, so that it begins anew as well as for the first time. */
export function* everything(job: Job, world: World): ClientSteps {
  yield* unlessPassing(testConnection(job, 1));
  const sight = sightOf(world);
  const count = world.people.size + world.groups.size;
  for (const id of known(world.people, job.people)) yield* syncOne(job, sight, { kind: 'person', id });
  yield* completeManagers(job, sight);
  for (const id of known(world.groups, job.groups)) yield* syncOne(job, sight, { kind: 'group', id });
  yield* completeGroups(job, sight);
  job.quarantine = quarantineAfter(job.held.size, count);
}

/** A platform that is away for a while ends no cycle: whoever can’t be sent then is held. */
function* unlessPassing(steps: ClientSteps): ClientSteps {
  try {
    yield* steps;
  } catch (error) {
    if (!(error instanceof Refused) || !error.isPassing) throw error;
  }
}

/** Ids in the world, and of those who are gone from it but still linked. */
function known(inWorld: ReadonlyMap<string, unknown>, linked: ReadonlyMap<string, unknown>): Set<string> {
  return new Set([...inWorld.keys(), ...linked.keys()]);
}

/** In the order in which it happened; whose scope has changed by that comes behind. */
export function* whatChanged(job: Job, world: World, changes: readonly Change[]): ClientSteps {
  const sight = sightOf(world);
  const done = new Set<string>();
  const escrow = [...job.held.values()];
  job.unsent.push(...changes);
  for (const concerned of [...job.unsent, ...escrow, ...scopeChanges(job, sight)]) {
    if (done.has(keyOf(concerned))) continue;
    done.add(keyOf(concerned));
    yield* syncOne(job, sight, concerned);
  }
  job.unsent = [];
  yield* completeManagers(job, sight);
  yield* completeGroups(job, sight);
  job.quarantine = quarantineAfter(job.held.size, done.size);
}

/** @param concerned with what happened to them, where something did */
export function* syncOne(job: Job, sight: Sight, concerned: Concerned & { caption?: string }): ClientSteps {
  const { kind, id } = concerned;
  const subject = subjectOf(sight, concerned);
  const caption = concerned.caption ?? `Bringing ${subject.name} up to date`;
  const steps = kind === 'person' ? syncPerson(job, sight, id, caption) : syncGroup(job, sight, id, caption);
  const isDone = yield* asJob(oneByOne(job, subject, steps));
  if (isDone) job.held.delete(keyOf(concerned));
}

/** Credentials that are refused stop everything. */
function* asJob<Result>(steps: ClientSteps<Result>): ClientSteps<Result> {
  try {
    return yield* steps;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new SimulationMismatch(`${error.message}. Entra would put the job into quarantine`);
  }
}

function subjectOf({ world }: Sight, { kind, id }: Concerned): Subject {
  const there = kind === 'person' ? world.people : world.groups;
  return { kind, id, name: there.has(id) ? nameOf(id, world) : id };
}

/** Nothing happened to them, but they are assigned now, or no longer: by a group, for instance. */
function scopeChanges(job: Job, sight: Sight): Concerned[] {
  const { world, inScope } = sight;
  const people = [...known(world.people, job.people)].filter(
    (id) => (job.people.get(id)?.wasInScope ?? false) !== inScope.has(id),
  );
  const groups = [...known(world.groups, job.groups)].filter(
    (id) => job.groups.has(id) !== groupIsInScope(job, sight, id),
  );
  return [
    ...people.map((id): Concerned => ({ kind: 'person', id })),
    ...groups.map((id): Concerned => ({ kind: 'group', id })),
  ];
}

function* completeManagers(job: Job, sight: Sight): ClientSteps {
  for (const id of [...job.incomplete.people]) {
    const subject = subjectOf(sight, { kind: 'person', id });
    yield* asJob(oneByOne(job, subject, completeManager(job, sight, id)));
  }
  if (!job.form.switches.lateReferences) forgetManagers(job, sight);
}

/** Whose manager is not in scope is not tried again; one who could not be sent this time comes yet. */
function forgetManagers(job: Job, { world }: Sight): void {
  for (const id of job.incomplete.people) {
    const manager = world.people.get(id)?.manager ?? '';
    if (!job.held.has(keyOf({ kind: 'person', id: manager }))) job.incomplete.people.delete(id);
  }
}

function* completeGroups(job: Job, sight: Sight): ClientSteps {
  for (const id of [...job.incomplete.groups]) {
    const subject = subjectOf(sight, { kind: 'group', id });
    yield* asJob(oneByOne(job, subject, completeMembers(job, sight, id)));
  }
}
