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
import type { Change } from '../../../src/shared/simulation';
import { concernedBy, type WorldEvent } from '../../../src/shared/world/event';
import type { Person, PersonDetails } from '../../../src/shared/world/person';
import { apply, type Employee, emptyWorld, type World } from '../../../src/shared/world/world';
import { aPerson, assigned, hired, joined, made } from '../../shared/world/a-world';
import { createTestListener, type TestListener } from '../listener/test-listener';
import { drive } from './drive';

const people = ['ada', 'bo', 'cai', 'dee'];
const groups = ['red', 'green'];
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

const id = fc.constantFrom(...people);
const group = fc.constantFrom(...groups);
const text = fc.option(fc.constantFrom('one', 'two', 'thrée', 'İstanbul', '"quoted"', 'a,b'), { nil: null });
const details = fc.record(
  {
    ...{ title: text, department: text, office: text, street: text, city: text, state: text, country: text },
    ...{ postalCode: text, workPhone: text, mobilePhone: text, fax: text, language: text },
    ...{ employeeNumber: text, usageLocation: text },
    mail: fc.option(fc.constantFrom('x@larkspur.example', 'y@larkspur.example'), { nil: null }),
    manager: fc.option(id, { nil: null }),
  },
  { requiredKeys: [] },
) satisfies fc.Arbitrary<Partial<PersonDetails>>;

const event: fc.Arbitrary<WorldEvent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('hired' as const),
      person: fc.tuple(id, details).map(([who, known]) => aPerson(who, { familyName: 'First', ...known })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('changed' as const, 'moved' as const),
      person: id,
      changes: details,
    }),
  },
  fc.tuple(id, fc.nat({ max: 99 })).map(([who, n]) => ({
    type: 'renamed' as const,
    person: who,
    changes: { familyName: `Name ${n}`, userName: `${who}.${n}@larkspur.example` },
  })),
  fc.record({ type: fc.constantFrom('left' as const, 'came back' as const), person: id }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('deleted' as const), person: id, forGood: fc.boolean() }),
  },
  {
    weight: 3,
    // Two groups of one name would be one at the service provider: each has its own.
    arbitrary: fc
      .tuple(group, fc.boolean())
      .map(([which, isSecurityGroup]) => ({ ...made(which), isSecurityGroup })),
  },
  fc
    .tuple(group, fc.nat({ max: 99 }))
    .map(([which, n]) => ({ type: 'group renamed' as const, group: which, name: `${which} ${n}` })),
  fc.record({ type: fc.constant('group deleted' as const), group }),
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('joined' as const), group, member: fc.oneof(id, id, group) }),
  },
  fc.record({ type: fc.constant('left group' as const), group, member: fc.oneof(id, group) }),
  { weight: 5, arbitrary: fc.record({ type: fc.constant('assigned' as const), to: fc.oneof(id, group) }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('unassigned' as const), to: fc.oneof(id, group) }),
  },
);

/** So that most of what happens later happens to somebody. */
const beginning: WorldEvent[] = [
  ...[hired('ada', { familyName: 'First' }), hired('bo', { familyName: 'First', manager: 'ada' })],
  ...[assigned('ada'), assigned('bo'), made('red'), assigned('red'), joined('red', 'ada')],
];

/** Events that can happen, each person hired once: an employee who was deleted for good does not come again under the same name. */
function happening(world: World, events: readonly WorldEvent[], everHired: Set<string>) {
  const changes: Change[] = [];
  let now = world;
  for (const one of events) {
    if (one.type === 'hired' && everHired.has(one.person.id)) continue;
    try {
      const { groups: before } = now;
      now = apply(now, one);
      changes.push(
        ...concernedBy(one, (which) => before.has(which)).map((who) => ({ ...who, caption: one.type })),
      );
      if (one.type === 'hired') everHired.add(one.person.id);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return { world: now, changes };
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
    const cycles = fc.array(fc.array(event, { maxLength: 12, size: 'max' }), {
      minLength: 2,
      maxLength: 8,
      size: 'max',
    });
    const property = fc.asyncProperty(cycles, async ([first = [], ...later]) => {
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
