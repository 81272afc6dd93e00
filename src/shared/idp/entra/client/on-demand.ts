/**
 * Provision on demand: one user, or one group with at most five of its members, at once. It tries the connection first, looks for
 * the object anew and does not honour `aadOptscim062020`.
 */
import type { ClientSteps } from '../../../simulation';
import { displayNameOf } from '../../../world/person';
import type { World } from '../../../world/world';
import { syncOne, testConnection } from './cycle';
import { sightOf } from './people';
import { type Job, keyOf } from './run';

const mostMembers = 5;

export function* onDemand(job: Job, world: World, id: string): ClientSteps {
  const once: Job = { ...job, form: { ...job.form, dialect: 'default' } };
  yield* testConnection(once, 1);
  if (world.groups.has(id)) yield* groupOnDemand(once, world, id);
  else yield* personOnDemand(once, world, id);
}

/** Disabled and deleted people are left alone. */
function* personOnDemand(job: Job, world: World, id: string): ClientSteps {
  const sight = sightOf(world);
  const person = world.people.get(id);
  if (person?.account !== 'enabled' || !sight.inScope.has(id)) return skipped(job, world, id);
  // The match is made anew.
  job.people.delete(id);
  yield* syncOne(job, sight, { kind: 'person', id });
}

function* groupOnDemand(job: Job, world: World, id: string): ClientSteps {
  const group = world.groups.get(id);
  if (group === undefined) return;
  const chosen = group.members.filter((member) => job.people.has(member)).slice(0, mostMembers);
  const only = { ...world, groups: new Map(world.groups).set(id, { ...group, members: chosen }) };
  const link = job.groups.get(id);
  const held = new Set(link?.members);
  // Members who were not chosen are none of its business.
  if (link !== undefined) link.members = new Set([...held].filter((member) => chosen.includes(member)));
  yield* syncOne(job, sightOf(only), { kind: 'group', id });
  const now = job.groups.get(id);
  if (now !== undefined) now.members = new Set([...held, ...now.members]);
}

function skipped(job: Job, world: World, id: string): void {
  const person = world.people.get(id);
  const name = person === undefined ? id : displayNameOf(person);
  const sentence = `${name} is not assigned or not enabled, so nothing is sent on demand.`;
  const code = 'EntrySynchronizationSkipped';
  job.held.set(keyOf({ kind: 'person', id }), { kind: 'person', id, name, code, sentence, attempts: 1 });
}
