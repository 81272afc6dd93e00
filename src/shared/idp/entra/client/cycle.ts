/** The cycles of the provisioning job: everybody, or whoever changed; then who is in escrow, then references. */
import type { Change, ClientSteps } from '../../../simulation';
import { SimulationMismatch } from '../../../simulation-mismatch';
import { nameOf } from '../../../world/caption';
import type { World } from '../../../world/world';
import { mustBeEmpty } from '../../common/simulated-client';
import { completeMembers, groupIsInScope, syncGroup } from './groups';
import { completeManager, type Sight, sightOf, syncPerson, type Words } from './people';
import { quarantineAfter } from './quarantine';
import { Refused } from './refusal';
import { type Endpoint, lookUp } from './requests';
import { type Job, noteOfAttempt, oneByOne, send } from './run';

type Kind = Change['kind'];

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
  yield* testConnection(job, 1);
  const sight = sightOf(world);
  const count = world.people.size + world.groups.size;
  for (const id of known(world.people, job.people)) yield* syncOne(job, sight, 'person', id);
  yield* completeManagers(job, sight);
  for (const id of known(world.groups, job.groups)) yield* syncOne(job, sight, 'group', id);
  yield* completeGroups(job, sight);
  job.quarantine = quarantineAfter(job.held.size, count);
}

/** Ids in the world, and of those who are gone from it but still linked. */
function known(inWorld: ReadonlyMap<string, unknown>, linked: ReadonlyMap<string, unknown>): Set<string> {
  return new Set([...inWorld.keys(), ...linked.keys()]);
}

/** In the order in which it happened; whose scope has changed by that comes behind. */
export function* whatChanged(job: Job, world: World, changes: readonly Change[]): ClientSteps {
  const sight = sightOf(world);
  const done = new Set<string>();
  for (const { kind, id, caption } of [...changes, ...inEscrow(job), ...scopeChanges(job, sight)]) {
    if (done.has(keyOf(kind, id))) continue;
    done.add(keyOf(kind, id));
    yield* syncOne(job, sight, kind, id, caption);
  }
  yield* completeManagers(job, sight);
  yield* completeGroups(job, sight);
  job.quarantine = quarantineAfter(job.held.size, done.size);
}

/** One person or group, into escrow where it is refused. */
export function* syncOne(job: Job, sight: Sight, kind: Kind, id: string, caption?: string): ClientSteps {
  const key = keyOf(kind, id);
  const name = nameIn(sight.world, kind, id);
  const words: Words = { caption: caption ?? `Bringing ${name} up to date`, note: noteOfAttempt(job, key) };
  const steps = kind === 'person' ? syncPerson(job, sight, id, words) : syncGroup(job, sight, id, words);
  yield* asJob(oneByOne(job, key, name, steps));
}

/** Credentials that are refused stop everything. */
function* asJob(steps: ClientSteps): ClientSteps {
  try {
    yield* steps;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new SimulationMismatch(`${error.message}. Entra would put the job into quarantine`);
  }
}

function keyOf(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}

function nameIn(world: World, kind: Kind, id: string): string {
  const there = kind === 'person' ? world.people : world.groups;
  return there.has(id) ? nameOf(id, world) : id;
}

type Later = Omit<Change, 'caption'> & { caption?: string };

function inEscrow(job: Job): Later[] {
  return [...job.held.keys()].map((key) => {
    const [kind = '', ...id] = key.split(' ');
    return { kind: kind === 'group' ? 'group' : 'person', id: id.join(' ') };
  });
}

/** Nothing happened to them, but they are assigned now, or no longer: by a group, for instance. */
function scopeChanges(job: Job, sight: Sight): Later[] {
  const { world, inScope } = sight;
  const people = known(world.people, job.people);
  const groups = known(world.groups, job.groups);
  return [
    ...[...people]
      .filter((id) => (job.people.get(id)?.wasInScope ?? false) !== inScope.has(id))
      .map((id): Later => ({ kind: 'person', id })),
    ...[...groups]
      .filter((id) => job.groups.has(id) !== groupIsInScope(job, sight, id))
      .map((id): Later => ({ kind: 'group', id })),
  ];
}

function* completeManagers(job: Job, sight: Sight): ClientSteps {
  for (const id of [...job.incomplete.people]) {
    const key = keyOf('person', id);
    const name = nameIn(sight.world, 'person', id);
    yield* asJob(oneByOne(job, key, name, completeManager(job, sight, id)));
  }
  if (!job.form.switches.lateReferences) job.incomplete.people.clear();
}

function* completeGroups(job: Job, sight: Sight): ClientSteps {
  for (const id of [...job.incomplete.groups]) {
    const key = keyOf('group', id);
    yield* asJob(oneByOne(job, key, nameIn(sight.world, 'group', id), completeMembers(job, sight, id)));
  }
}
