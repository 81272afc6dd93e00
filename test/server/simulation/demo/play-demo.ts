/** A demo against the real listener, without waits: cues are followed as far as they concern what arrives. */

import { readPlaceTables } from '../../../../src/main/place-tables';
import { createActiveInjection } from '../../../../src/server/active-injection';
import { type Outage, outageOf } from '../../../../src/server/simulation/demo/outage';
import { prepareDemo } from '../../../../src/server/simulation/demo/prepare-demo';
import { worldAfter } from '../../../../src/shared/demo/compose';
import type { OwnStory } from '../../../../src/shared/demo/own/own-story';
import type { IdentityProvider } from '../../../../src/shared/idp/identity-provider';
import type { JsonObject } from '../../../../src/shared/scim/resource';
import type { CuedScript, SimulationResponse } from '../../../../src/shared/simulation';
import { type CompanyPack, companyOf } from '../../../../src/shared/world/company';
import { peopleAssigned, type World } from '../../../../src/shared/world/world';
import { createTestListener, type TestListener } from '../../listener/test-listener';

const places = readPlaceTables();
const today = new Date('2026-12-01T12:00:00Z');

export async function prepared(
  pack: CompanyPack,
  idp: IdentityProvider,
  seed = 1,
  chapters?: string[],
  story: OwnStory | null = null,
) {
  return prepareDemo({ company: companyOf(pack, today), idp, seed, places, chapters, story });
}

/** What arrived, and the world as it is at the end. */
export async function played(
  pack: CompanyPack,
  idp: IdentityProvider,
  seed = 1,
  chapters?: string[],
  story: OwnStory | null = null,
) {
  const demo = await prepared(pack, idp, seed, chapters, story);
  const injection = createActiveInjection();
  const server = await createTestListener({ injection });
  const report = await drive(await demo.script(), server, outageOf(injection, server.setting.id));
  const world = demo.chapters.reduce((now, { beats }) => worldAfter(now, beats), demo.company.world);
  const there = await arrivedIn(server);
  await server.listener.close();
  return { demo, report, world, there };
}

async function drive(script: CuedScript, { send }: TestListener, outage: Outage) {
  let next = script.next();
  while (!next.done) {
    const step = next.value;
    if ('cue' in step && step.cue.kind === 'platform') step.cue.isAway ? outage.begin() : outage.end();
    let response: SimulationResponse = { status: 0, body: null };
    if ('method' in step) {
      const { method, path, headers, body } = step;
      const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
      const answered = await send({ method, url: `/scim${path}`, headers, ...payload });
      response = { status: answered.status, body: answered.body };
    }
    next = script.next(response);
  }
  return next.value;
}

export interface Arrived {
  /** Names of people who are active, in order. */
  active: string[];
  /** Names of those who are active, by group. */
  groups: Record<string, string[]>;
}

export async function arrivedIn({ send }: TestListener): Promise<Arrived & { users: JsonObject[] }> {
  const all = async (path: string): Promise<JsonObject[]> =>
    (await send({ method: 'GET', url: `/scim${path}?count=1000` })).body.Resources;
  const [users, groups] = [await all('/Users'), await all('/Groups')];
  const active = new Map(users.filter((user) => user.active === true).map((user) => [user.id, nameOf(user)]));
  const membersOf = ({ members }: JsonObject) =>
    ((members ?? []) as JsonObject[]).flatMap(({ value }) => active.get(value ?? null) ?? []).sort();
  return {
    users,
    active: [...active.values()].sort(),
    groups: Object.fromEntries(groups.map((group) => [String(group.displayName), membersOf(group)])),
  };
}

function nameOf({ name }: JsonObject): string {
  const { givenName, familyName } = name as JsonObject;
  return `${givenName} ${familyName}`;
}

/** The same of the world: who is assigned and enabled, and the groups that are sent. */
export function expectedOf(world: World): Arrived {
  const assigned = [...peopleAssigned(world)].flatMap((id) => world.people.get(id) ?? []);
  const active = new Map(
    assigned
      .filter(({ account }) => account === 'enabled')
      .map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]),
  );
  const sent = [...world.groups.values()].filter(
    ({ id, isSecurityGroup }) => isSecurityGroup && world.assigned.has(id),
  );
  // One of groups alone is empty for whoever sends no groups within groups, and not sent by others.
  const ofPeople = sent.filter(({ members }) => members.some((id) => world.people.has(id)));
  const groups = ofPeople.map(({ name, members }) => [
    name,
    members.flatMap((id) => active.get(id) ?? []).sort(),
  ]);
  return { active: [...active.values()].sort(), groups: Object.fromEntries(groups) };
}
