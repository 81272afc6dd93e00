/**
 * For random sequences of events the directory ends as the world says. What JumpCloud does not send is asserted, too: who is in no
 * bound group, nobody is deleted, nothing is sent of who is out, groups stay when they are bound no longer, empty ones never come.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTarget, valueAt } from '../../../../src/shared/idp/common/resource-values';
import { jumpCloud } from '../../../../src/shared/idp/jumpcloud';
import type { JsonObject, JsonValue } from '../../../../src/shared/scim/resource';
import type { Employee, World } from '../../../../src/shared/world/world';
import { emptyWorld } from '../../../../src/shared/world/world';
import { createTestListener, type TestListener } from '../../../server/listener/test-listener';
import { drive } from '../../../server/simulation/drive';
import { beginning, happening, people, rounds } from '../../world/random-events';
import { timeLimit } from '../common/ends-as-the-world';
import { aClient } from './a-client';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Written apart from the mapping under test. */
const expectedAt: Record<string, (person: Employee) => JsonValue> = {
  userName: ({ userName }) => userName,
  displayName: ({ givenName, familyName }) => `${givenName} ${familyName}`,
  'name.givenName': ({ givenName }) => givenName,
  'name.familyName': ({ familyName }) => familyName,
  'emails[type eq "work"].value': ({ mail }) => mail,
  title: ({ title }) => title,
  [`${enterprise}:department`]: ({ department }) => department,
  locale: () => 'en-US',
  preferredLanguage: () => 'en-US',
};

interface Kept {
  values: Record<string, JsonValue>;
  active: boolean;
}

interface Expected {
  people: ReadonlyMap<string, Kept>;
  /** Members by the id of the group. */
  groups: ReadonlyMap<string, { name: string; members: readonly string[] }>;
}

function after(former: Expected, world: World): Expected {
  const bound = new Set([...world.assigned].flatMap((id) => world.groups.get(id)?.members ?? []));
  const kept = new Map<string, Kept>();
  for (const id of people) {
    const person = world.people.get(id);
    const before = former.people.get(id);
    if (person !== undefined && bound.has(id) && person.account === 'enabled')
      kept.set(id, { values: valuesOf(person), active: true });
    else if (before !== undefined) kept.set(id, { ...before, active: false });
  }
  return { people: kept, groups: groupsAfter(former, world, kept) };
}

function groupsAfter(former: Expected, world: World, kept: ReadonlyMap<string, Kept>): Expected['groups'] {
  const groups = new Map([...former.groups].filter(([id]) => world.groups.has(id)));
  for (const [id, { name, members }] of world.groups) {
    if (!world.assigned.has(id)) continue;
    const sent = members.filter((member) => kept.has(member));
    if (groups.has(id) || sent.length > 0) groups.set(id, { name, members: sent });
  }
  return groups;
}

function valuesOf(person: Employee): Kept['values'] {
  const said = Object.entries(expectedAt).map(([path, read]) => [path, read(person)] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== null));
}

async function resourcesAt(path: string, { send }: TestListener): Promise<JsonObject[]> {
  const { body } = await send({ method: 'GET', url: `/scim${path}?count=200` });
  return body.Resources;
}

async function holds(server: TestListener, expected: Expected): Promise<void> {
  const users = await resourcesAt('/Users', server);
  const there = users.map((user) => ({
    values: Object.fromEntries(
      Object.keys(expectedAt).flatMap((path) => {
        const value = valueAt(user, parseTarget(path));
        return value === undefined ? [] : [[path, value]];
      }),
    ),
    active: user.active,
  }));
  expect(there).toHaveLength(expected.people.size);
  expect(there).toEqual(expect.arrayContaining([...expected.people.values()]));
  const nameOf = new Map(users.map(({ id, userName }) => [id, userName]));
  const groups = await resourcesAt('/Groups', server);
  const membersOf = ({ members }: JsonObject) =>
    ((members ?? []) as JsonObject[]).map(({ value }) => String(nameOf.get(value ?? null))).sort();
  const wanted = [...expected.groups.values()].map(({ name, members }) => ({
    name,
    members: members.map((id) => String(expected.people.get(id)?.values.userName)).sort(),
  }));
  const found = groups.map((one) => ({ name: one.displayName, members: membersOf(one) }));
  expect(found).toHaveLength(wanted.length);
  expect(found).toEqual(expect.arrayContaining(wanted));
}

const habits: Record<string, boolean>[] = [
  {},
  { patchesMembers: false },
  { renamesWithPut: false, removesWithValues: false },
];

it.each(habits)(
  'the directory ends as the world says, with %j',
  async (switches) => {
    const property = fc.asyncProperty(rounds, async ([first = [], ...later]) => {
      const server = await createTestListener({ idpOf: () => jumpCloud });
      const { client } = aClient({ switches, newId: randomUUID });
      const everHired = new Set<string>();
      let { world } = happening(emptyWorld, [...beginning, ...first], everHired);
      let expected = after({ people: new Map(), groups: new Map() }, world);
      await drive(client.testConnection(), server);
      await drive(client.firstCycle(world), server);
      for (const events of later) {
        const next = happening(world, events, everHired);
        world = next.world;
        expected = after(expected, world);
        await drive(client.changes(world, next.changes), server);
      }
      expect(client.report()).toEqual({ failures: [], quarantine: null });
      await holds(server, expected);
      await server.listener.close();
    });
    await fc.assert(property, { numRuns: process.env.LONG_TESTS ? 1_000 : 15 });
  },
  timeLimit,
);
