/** What the simulated client sends, compared with the recorded exchanges of `test/exchanges/onelogin`: method, path, headers and body. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { oneLogin } from '../../../../src/shared/idp/onelogin';
import { createOneLoginClient } from '../../../../src/shared/idp/onelogin/client';
import type {
  Change,
  ClientRequest,
  ClientSteps,
  SimulationResponse,
} from '../../../../src/shared/simulation';
import { concernedBy, type WorldEvent } from '../../../../src/shared/world/event';
import type { Person } from '../../../../src/shared/world/person';
import { assigned, hired, joined, made, worldAfter } from '../../world/a-world';

const person = (id: string, details: Partial<Person> = {}) =>
  hired(id, { userName: `${id}@example.com`, mail: `${id}@example.com`, ...details });
const grace = person('grace', { givenName: 'Grace', familyName: 'Hopper' });
const ada = person('ada', { familyName: 'Byron', department: 'Research', manager: 'grace' });
const marta = person('marta', { familyName: 'Byron', department: 'Research', manager: 'grace' });

interface Scene {
  dialect?: string;
  switches?: Record<string, boolean>;
  before: WorldEvent[];
  later?: WorldEvent[];
}

/** As most were recorded: without an Accept, and without what was captured at the ends of addresses. */
const asRecorded = { acceptsJson: false, queryTails: false, managerIds: true };

/** Every request from an empty service provider on. */
function played({ dialect = 'documented', switches = {}, before, later = [] }: Scene): ClientRequest[] {
  const requests: ClientRequest[] = [];
  const own = oneLogin.simulation.dialects.find(({ id }) => id === dialect)?.mapping;
  const client = createOneLoginClient({
    dialect,
    mapping: own ?? oneLogin.mapping,
    switches: { ...asRecorded, ...switches },
    newId: () => 'nobody-7f3a@example.com',
    evaluation: { now: 0, random: () => 0.5 },
  });
  let world = worldAfter(before);
  drive(client.testConnection(), requests);
  drive(client.firstCycle(world), requests);
  const changes: Change[] = [];
  for (const event of later) {
    const { groups } = world;
    changes.push(
      ...concernedBy(event, (id) => groups.has(id)).map((one) => ({ ...one, caption: 'It changed' })),
    );
    world = worldAfter([event], world);
  }
  drive(client.changes(world, changes), requests);
  return requests;
}

function drive(steps: ClientSteps, requests: ClientRequest[]): void {
  for (let next = steps.next(); !next.done; ) {
    if ('wait' in next.value) throw new Error('Nothing is throttled here.');
    requests.push(next.value);
    next = steps.next(respond(next.value));
  }
}

/** Ids are those by which the recorded requests call who was there before. */
function respond({ method, body, path }: ClientRequest): SimulationResponse {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  const { userName, displayName } = (body ?? {}) as { userName?: string; displayName?: string };
  const name = path.startsWith('/Users') ? userName?.split('@')[0] : displayName;
  return { status: method === 'POST' ? 201 : 200, body: { id: `{{${name?.toLowerCase()}}}` } };
}

/** With the query as pairs, so that `%40` is `@`, but with what ends it; numbers of people made equal. */
function plain({ method, path, headers, body }: Omit<ClientRequest, 'caption' | 'expected'>) {
  const [pathname, query] = path.split('?');
  const text = JSON.stringify(body ?? null).replace(/"26118\d{3}"/g, '"26118915"');
  const pairs = [...new URLSearchParams(query)];
  return {
    method,
    pathname,
    pairs,
    end: /[?&]$/.exec(path)?.[0],
    headers: { ...headers },
    body: JSON.parse(text),
  };
}

function recorded(name: string) {
  const path = new URL(`../../../exchanges/onelogin/${name}.json`, import.meta.url);
  return plain(JSON.parse(readFileSync(path, 'utf8')).request);
}

const alone = [ada, grace, assigned('ada')];
const newcomer = [grace, marta, assigned('marta')];
const sales = [person('ada'), grace, made('sales', 'Sales'), assigned('sales'), joined('sales', 'ada')];
const leaving = { type: 'left group', group: 'sales', member: 'ada' } as const;
const left: WorldEvent = { type: 'left', person: 'ada' };
const unassigned: WorldEvent = { type: 'unassigned', to: 'ada' };
const captured = { acceptsJson: true, queryTails: true };
const keeping = assigned('ada');

const scenes: Record<string, Scene> = {
  'enable-connection': { before: [] },
  'look-up-user': { before: alone },
  'look-up-as-captured': { before: alone, switches: captured },
  'create-user': { before: newcomer },
  'create-user-with-empty-parameters': {
    before: [person('marta', { familyName: 'Byron' }), assigned('marta')],
  },
  'create-user-with-custom-headers': {
    dialect: 'corrected',
    switches: { customHeaders: true },
    before: newcomer,
  },
  'create-user-with-scim-1-template': {
    dialect: 'scim-1',
    before: [
      grace,
      person('marta', { familyName: 'Lindqvist', department: 'Research', manager: 'grace' }),
      assigned('marta'),
    ],
  },
  'read-user': { before: alone, later: [left] },
  'update-user': {
    before: [person('ada', { familyName: 'Byron' }), grace, assigned('ada')],
    later: [{ type: 'changed', person: 'ada', changes: { department: 'Research', manager: 'grace' } }],
  },
  'suspend-user': { before: alone, later: [left] },
  'suspend-user-with-corrected-template': {
    dialect: 'corrected',
    switches: captured,
    before: alone,
    later: [unassigned],
  },
  'delete-user': { switches: { deletesLeavers: true }, before: alone, later: [unassigned] },
  'refresh-entitlements': { before: [] },
  'refresh-entitlements-as-json': { switches: captured, before: [] },
  'create-group': { before: sales },
  'add-member': { before: sales, later: [joined('sales', 'grace')] },
  'remove-member': { before: [...sales, keeping], later: [leaving] },
  'remove-listed-member': {
    switches: { listedRemoval: true },
    before: [...sales, keeping],
    later: [leaving],
  },
  'scim-1-add-member': { switches: { patchOp: false }, before: sales, later: [joined('sales', 'grace')] },
  'scim-1-remove-member': { dialect: 'scim-1', before: [...sales, keeping], later: [leaving] },
};

it.each(Object.entries(scenes))('the simulated client sends what was recorded: %s', (name, scene) => {
  expect(played(scene).map(plain)).toContainEqual(recorded(name));
});
