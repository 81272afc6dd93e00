/**
 * World x client: after whatever happens, the directory holds what the world does, as far as the vendor sends it. What it does not
 * send is a rule, so that it is asserted too. Played against the real listener, tolerances and all.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { parseTarget, valueAt } from '../../../../src/shared/idp/common/resource-values';
import type { IdentityProvider } from '../../../../src/shared/idp/identity-provider';
import type { JsonObject, JsonValue } from '../../../../src/shared/scim/resource';
import { type Employee, emptyWorld, type Group, type World } from '../../../../src/shared/world/world';
import { createTestListener, type TestListener } from '../../../server/listener/test-listener';
import { drive } from '../../../server/simulation/drive';
import { beginning, happening, people, rounds } from '../../world/random-events';

/** Written apart from the mapping under test. */
export interface VendorRules {
  /** What of a person stands where, by attribute path; null where nothing does. */
  expectedAt: Readonly<Record<string, (person: Employee, world: World) => JsonValue>>;
  /** Somebody deleted for good is deleted in the directory too; else they stay there, inactive. */
  deletesForGood: boolean;
  /** Somebody who is assigned and disabled is sent with their profile; else only that they are inactive. */
  sendsProfileOfDisabled: boolean;
  /** An emptied attribute is emptied in the directory; else it keeps its value. */
  clears: boolean;
  isGroupSent(group: Group, world: World): boolean;
  /** Whoever was inactive may be missing in groups until these are sent anew, which a restart of the client does. */
  membersComeBackByRestart: boolean;
  /** Somebody who is not assigned any more is deleted in the directory. */
  deletesWhoLosesAccess?: boolean;
  /** Groups come with their first member, and are neither renamed nor deleted: one in which nobody is says nothing. */
  leavesGroupsBehind?: boolean;
}

interface Kept {
  values: Record<string, JsonValue>;
  active: boolean;
}

type Expected = ReadonlyMap<string, Kept>;

function isAssigned({ assigned, groups }: World, id: string): boolean {
  return [...assigned].some((to) => to === id || groups.get(to)?.members.includes(id));
}

function after(former: Expected, world: World, rules: VendorRules): Expected {
  const kept = people.flatMap((id) => {
    const next = nextOf(former.get(id), world.people.get(id), world, rules);
    return next === null ? [] : [[id, next] as const];
  });
  return new Map(kept);
}

function nextOf(
  former: Kept | undefined,
  person: Employee | undefined,
  world: World,
  rules: VendorRules,
): Kept | null {
  const gone =
    former === undefined || rules.deletesWhoLosesAccess === true ? null : { ...former, active: false };
  if (person === undefined) return rules.deletesForGood ? null : gone;
  const inScope = isAssigned(world, person.id) && person.account !== 'deleted';
  const isActive = inScope && person.account === 'enabled';
  const isSent = isActive || (inScope && former !== undefined && rules.sendsProfileOfDisabled);
  if (!isSent) return gone;
  return {
    values: { ...(rules.clears ? {} : former?.values), ...valuesOf(person, world, rules) },
    active: isActive,
  };
}

function valuesOf(person: Employee, world: World, { expectedAt }: VendorRules): Kept['values'] {
  const said = Object.entries(expectedAt).map(([path, read]) => [path, read(person, world)] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== null));
}

async function resourcesAt(path: string, { send }: TestListener): Promise<JsonObject[]> {
  const { body } = await send({ method: 'GET', url: `/scim${path}?count=200` });
  return body.Resources;
}

function told(user: JsonObject, { expectedAt }: VendorRules): Kept {
  const found = Object.keys(expectedAt).map((path) => [path, valueAt(user, parseTarget(path))] as const);
  const values = Object.fromEntries(
    found.filter((pair): pair is [string, JsonValue] => pair[1] !== undefined),
  );
  return { values, active: user.active === true };
}

/** Members by user name, of those who are active. */
async function groupsThere(
  server: TestListener,
  users: readonly JsonObject[],
): Promise<Map<string, string[]>> {
  const active = new Map(
    users.filter(({ active }) => active).map(({ id, userName }) => [id, String(userName)]),
  );
  const groups = await resourcesAt('/Groups', server);
  const membersOf = ({ members }: JsonObject) =>
    ((members ?? []) as JsonObject[]).flatMap(({ value }) => active.get(value ?? null) ?? []).sort();
  expect(new Set(groups.map(({ displayName }) => displayName)).size).toBe(groups.length);
  return new Map(groups.map((one) => [String(one.displayName), membersOf(one)]));
}

function groupsWanted(world: World, expected: Expected, { isGroupSent }: VendorRules): Map<string, string[]> {
  const nameOf = (id: string) => {
    const kept = expected.get(id);
    return kept?.active ? [String(kept.values.userName)] : [];
  };
  const sent = [...world.groups.values()].filter((group) => isGroupSent(group, world));
  return new Map(sent.map(({ name, members }) => [name, members.flatMap(nameOf).sort()]));
}

function compared(groups: Map<string, string[]>, { leavesGroupsBehind = false }: VendorRules) {
  return new Map([...groups].filter(([, members]) => !leavesGroupsBehind || members.length > 0));
}

/** @param missing user names of those who may be missing as members */
async function holds(
  server: TestListener,
  world: World,
  expected: Expected,
  rules: VendorRules,
  missing: ReadonlySet<string> = new Set(),
): Promise<void> {
  const users = await resourcesAt('/Users', server);
  const there = users.map((user) => told(user, rules));
  expect(there).toHaveLength(expected.size);
  expect(there).toEqual(expect.arrayContaining([...expected.values()]));
  const found = compared(await groupsThere(server, users), rules);
  const wanted = compared(groupsWanted(world, expected, rules), rules);
  expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [name, members] of wanted) {
    const came = new Set(found.get(name));
    expect(members.filter((member) => came.has(member) || !missing.has(member))).toEqual([...came].sort());
  }
}

/** Rejects with the smallest course of events after which the directory is not as the world. */
export async function endsAsTheWorld(
  { simulation }: Pick<IdentityProvider, 'simulation'>,
  dialect: string,
  rules: VendorRules,
  switches: Record<string, boolean> = {},
): Promise<void> {
  const mapping = simulation.dialects.find(({ id }) => id === dialect)?.mapping ?? simulation.mapping;
  const property = fc.asyncProperty(rounds, async ([first = [], ...later]) => {
    const server = await createTestListener();
    const evaluation = { now: 0, random: () => 0.5 };
    const client = await simulation.client({ dialect, mapping, switches, newId: randomUUID, evaluation });
    const everHired = new Set<string>();
    const everInactive = new Set<string>();
    let { world } = happening(emptyWorld, [...beginning, ...first], everHired);
    let expected = after(new Map(), world, rules);
    await drive(client.firstCycle(world), server);
    for (const events of later) {
      for (const id of people) if (!expected.get(id)?.active) everInactive.add(id);
      const next = happening(world, events, everHired);
      world = next.world;
      expected = after(expected, world, rules);
      await drive(client.changes(world, next.changes), server);
    }
    expect(client.report()).toEqual({ failures: [], quarantine: null });
    const back = [...everInactive].map((id) => String(expected.get(id)?.values.userName));
    await holds(server, world, expected, rules, new Set(rules.membersComeBackByRestart ? back : []));
    if (rules.membersComeBackByRestart) {
      await drive(client.restart?.(world), server);
      await holds(server, world, expected, rules);
    }
    await server.listener.close();
  });
  await fc.assert(property, { numRuns: process.env.LONG_TESTS ? 1_000 : 30 });
}

/** Milliseconds for one property. */
export const timeLimit = process.env.LONG_TESTS ? 900_000 : 120_000;
