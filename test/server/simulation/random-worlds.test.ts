/**
 * For random sequences of events the directory ends as the world says. What the identity provider does not send is asserted, too:
 * nulls (a cleared attribute keeps its old value), groups within groups, who was never enabled, who was unassigned and then deleted.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTarget, valueAt } from '../../../src/shared/idp/common/resource-values';
import { createEntraClient } from '../../../src/shared/idp/entra/client';
import { rehearsalMapping } from '../../../src/shared/idp/entra/mapping';
import type { JsonObject, JsonValue } from '../../../src/shared/scim/resource';
import type { Person } from '../../../src/shared/world/person';
import { type Employee, emptyWorld, type World } from '../../../src/shared/world/world';
import { beginning, happening, people, rounds } from '../../shared/world/random-events';
import { createTestListener, type TestListener } from '../listener/test-listener';
import { drive } from './drive';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Written apart from the mapping under test: what of a person stands where. */
const expectedAt: Record<string, (person: Person) => string | null> = {
  userName: ({ userName }) => userName,
  displayName: ({ givenName, familyName }) => `${givenName} ${familyName}`,
  title: ({ title }) => title,
  'emails[type eq "work"].value': ({ mail }) => mail,
  preferredLanguage: ({ language }) => language,
  'name.givenName': ({ givenName }) => givenName,
  'name.familyName': ({ familyName }) => familyName,
  'name.formatted': ({ givenName, familyName }) => `${givenName} ${familyName}`,
  'addresses[type eq "work"].formatted': ({ office }) => office,
  'addresses[type eq "work"].streetAddress': ({ street }) => street,
  'addresses[type eq "work"].locality': ({ city }) => city,
  'addresses[type eq "work"].region': ({ state }) => state,
  'addresses[type eq "work"].postalCode': ({ postalCode }) => postalCode,
  'addresses[type eq "work"].country': ({ country }) => country,
  'phoneNumbers[type eq "work"].value': ({ workPhone }) => workPhone,
  'phoneNumbers[type eq "mobile"].value': ({ mobilePhone }) => mobilePhone,
  'phoneNumbers[type eq "fax"].value': ({ fax }) => fax,
  externalId: ({ userName }) => userName.split('@')[0] ?? null,
  [`${enterprise}:employeeNumber`]: ({ employeeNumber }) => employeeNumber,
  [`${enterprise}:department`]: ({ department }) => department,
  timezone: ({ usageLocation }) => usageLocation,
};

it('the oracle knows every row but those of the account and the manager', () => {
  const targets = rehearsalMapping.users.map(({ target }) => target);
  expect(targets.filter((target) => !(target in expectedAt))).toEqual(['active', `${enterprise}:manager`]);
});

/** What a job that does everything right has made of somebody. */
interface Kept {
  values: Record<string, string>;
  active: boolean;
  wasInScope: boolean;
}

type Expected = Map<string, Kept>;

/** The world at the end of a cycle, laid over what was there before. */
function after(former: Expected, world: World): Expected {
  const kept: Expected = new Map();
  for (const id of people) {
    const next = nextOf(former.get(id), world.people.get(id), isInScope(world, id));
    if (next !== null) kept.set(id, next);
  }
  return kept;
}

function isInScope(world: World, id: string): boolean {
  return [...world.assigned].some((to) => to === id || world.groups.get(to)?.members.includes(id));
}

function nextOf(former: Kept | undefined, person: Employee | undefined, inScope: boolean): Kept | null {
  if (person === undefined) return former === undefined || former.wasInScope ? null : former;
  if (former === undefined && (!inScope || person.account !== 'enabled')) return null;
  if (!inScope || person.account === 'deleted')
    return { values: former?.values ?? {}, active: false, wasInScope: inScope };
  const said = Object.entries(expectedAt).flatMap(([path, read]) => {
    const value = read(person);
    return value === null ? [] : [[path, value]];
  });
  return {
    values: { ...former?.values, ...Object.fromEntries(said) },
    active: person.account === 'enabled',
    wasInScope: true,
  };
}

async function resourcesAt(path: string, { send }: TestListener): Promise<JsonObject[]> {
  const { body } = await send({ method: 'GET', url: `/scim${path}?count=200` });
  return body.Resources;
}

function valuesOf(user: JsonObject): Record<string, JsonValue> {
  const found = Object.keys(expectedAt).map((path) => [path, valueAt(user, parseTarget(path))] as const);
  return Object.fromEntries(found.filter((pair): pair is [string, JsonValue] => pair[1] !== undefined));
}

async function holdsAgainst(server: TestListener, world: World, expected: Expected): Promise<void> {
  const users = await resourcesAt('/Users', server);
  const byName = new Map(users.map((user) => [user.userName, user]));
  const idOf = (who: string) => byName.get(expected.get(who)?.values.userName ?? '')?.id;
  const told = users.map((user) => ({ values: valuesOf(user), active: user.active }));
  const wanted = [...expected.values()].map(({ values, active }) => ({ values, active }));
  expect(told).toHaveLength(wanted.length);
  expect(told).toEqual(expect.arrayContaining(wanted));
  for (const [who, { active }] of expected) {
    const manager = idOf(world.people.get(who)?.manager ?? '');
    if (!active || manager === undefined || !world.people.has(world.people.get(who)?.manager ?? '')) continue;
    const user = byName.get(expected.get(who)?.values.userName ?? '');
    expect(user?.[enterprise]).toMatchObject({ manager: { value: manager } });
  }
  const inScope = [...world.groups.values()].filter(
    ({ id: of, isSecurityGroup }) => isSecurityGroup && world.assigned.has(of),
  );
  const groupsThere = await resourcesAt('/Groups', server);
  const membersOf = (one: JsonObject) =>
    ((one.members ?? []) as JsonObject[]).map(({ value }) => String(value)).sort();
  expect(groupsThere.map((one) => ({ name: one.displayName, members: membersOf(one) })).sort(byText)).toEqual(
    inScope
      .map(({ name, members }) => ({
        name,
        members: members
          .filter((who) => world.people.has(who))
          .flatMap((who) => idOf(who) ?? [])
          .map(String)
          .sort(),
      }))
      .sort(byText),
  );
}

function byText(one: { name: unknown }, other: { name: unknown }): number {
  return String(one.name) < String(other.name) ? -1 : 1;
}

it.each(['default', 'aadOptscim062020'])(
  'the directory ends as the world says, dialect %s',
  async (dialect) => {
    const property = fc.asyncProperty(rounds, async ([first = [], ...later]) => {
      const server = await createTestListener();
      const client = createEntraClient({
        dialect,
        mapping: rehearsalMapping,
        switches: { lateReferences: true },
        newId: randomUUID,
        evaluation: { now: 0, random: () => 0.5 },
      });
      const everHired = new Set<string>();
      let { world } = happening(emptyWorld, [...beginning, ...first], everHired);
      let expected = after(new Map(), world);
      await drive(client.firstCycle(world), server);
      for (const events of later) {
        const next = happening(world, events, everHired);
        world = next.world;
        expected = after(expected, world);
        await drive(client.changes(world, next.changes), server);
      }
      expect(client.report()).toEqual({ failures: [], quarantine: null });
      await holdsAgainst(server, world, expected);
      await server.listener.close();
    });
    await fc.assert(property, { numRuns: process.env.LONG_TESTS ? 1_000 : 30 });
  },
  process.env.LONG_TESTS ? 900_000 : 120_000,
);
