/** What the simulated client sends, compared with the recorded exchanges of `test/exchanges/entra`: method, path, headers and body. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entra } from '../../../../src/shared/idp/entra';
import { createEntraClient } from '../../../../src/shared/idp/entra/client';
import type {
  Change,
  ClientRequest,
  ClientSteps,
  SimulationResponse,
} from '../../../../src/shared/simulation';
import type { WorldEvent } from '../../../../src/shared/world/event';
import { concernedBy } from '../../../../src/shared/world/event';
import type { Person } from '../../../../src/shared/world/person';
import { assigned, hired, joined, made, worldAfter } from '../../world/a-world';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const acme = 'urn:ietf:params:scim:schemas:extension:Acme:2.0:User';

const person = (id: string, details: Partial<Person> = {}) =>
  hired(id, { userName: `${id}@example.com`, mail: `${id}@example.com`, ...details });
const ada = person('ada', {
  givenName: 'Ada',
  familyName: 'Byron',
  title: 'Analyst',
  department: 'Research',
});
const grace = person('grace', { givenName: 'Grace', familyName: 'Hopper' });
const changed = (id: string, changes: Partial<Person>): WorldEvent => ({
  type: 'changed',
  person: id,
  changes,
});

interface Scene {
  dialect?: string;
  switches?: Record<string, boolean>;
  /** Only these rows of the default mapping, and the one for userName. */
  rows?: string[];
  /** Sources of rows that differ from the default. */
  sources?: Record<string, string>;
  before: WorldEvent[];
  later?: WorldEvent[];
  onDemand?: string;
}

/** Every request from an empty service provider on, in a tenant whose URL has the flag where that is the dialect. */
function played({
  dialect = 'default',
  switches = {},
  rows,
  sources = {},
  before,
  later = [],
  onDemand,
}: Scene) {
  const requests: ClientRequest[] = [];
  const users = [
    ...entra.mapping.users,
    { source: 'extensionAttribute1', type: 'direct' as const, target: `${acme}:badge` },
  ]
    .filter(({ target }) => rows === undefined || target === 'userName' || rows.includes(target))
    .map((row) => {
      const source = sources[row.target];
      return source === undefined ? row : { ...row, source, type: 'expression' as const };
    });
  const client = createEntraClient({
    dialect,
    mapping: { users, groups: entra.mapping.groups },
    switches: { contentTypeAlways: true, ...switches },
    newId: () => '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
    evaluation: { now: 0, random: () => 0.5 },
  });
  let world = worldAfter(before);
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
  if (onDemand !== undefined) drive(client.onDemand?.(world, onDemand), requests);
  return requests;
}

function drive(steps: ClientSteps | undefined, requests: ClientRequest[]): void {
  for (let next = steps?.next(); steps !== undefined && next !== undefined && !next.done; ) {
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
  return { status: method === 'POST' ? 201 : 204, body: { id: `{{${name?.toLowerCase()}}}` } };
}

/** With the query as pairs, so that `%40` is `@`; random names made equal. */
function plain({ method, path, headers, body }: Omit<ClientRequest, 'caption' | 'expected'>) {
  const [pathname, query = ''] = path.split('?');
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => [
    name,
    value.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, '<guid>'),
  ]);
  return { method, pathname, pairs, headers: { ...headers }, body: body ?? null };
}

function recorded(name: string) {
  const path = new URL(`../../../exchanges/entra/${name}.json`, import.meta.url);
  return plain(JSON.parse(readFileSync(path, 'utf8')).request);
}

const research = [ada, grace, made('research', 'Research'), assigned('research')];
const alone = [ada, assigned('ada')];
const both = [ada, grace, assigned('ada'), assigned('grace')];
const left: WorldEvent = { type: 'left', person: 'ada' };
const back: WorldEvent = { type: 'came back', person: 'ada' };
const leaving = { type: 'left group', group: 'research', member: 'ada' } as const;
const flag = { dialect: 'aadOptscim062020' };
const flagged = { ...flag, switches: { flagInRequests: true, singleWithoutPath: true } };

const marta = person('marta', {
  ...{ givenName: 'Marta', familyName: 'Lindqvist', title: 'Engineer', language: 'en-US', office: 'North' },
  ...{ street: '1 Main Street', city: 'Izmir', state: 'Izmir', postalCode: '35000', country: 'TR' },
  ...{ workPhone: '+90 232 000 0000', mobilePhone: '+90 530 000 0000', fax: '+90 232 000 0001' },
  ...{ employeeNumber: '701984', department: 'Engineering', manager: 'ada' },
});

const scenes: Record<string, Scene> = {
  'test-connection-user': { before: alone },
  'test-connection-group': { before: alone },
  'test-connection-user-with-flag': { ...flagged, before: alone },
  'look-up-by-user-name': { before: [person('ada', { userName: 'Ada@Example.com' }), assigned('ada')] },
  'look-up-with-flag': { ...flagged, before: alone },
  'look-up-with-hash': {
    sources: { userName: 'Coalesce([originalUserPrincipalName])' },
    before: [person('ada', { userName: 'ada_acme.com#EXT#@example.com' }), assigned('ada')],
  },
  'look-up-inactive-user': { before: alone, later: [left], onDemand: 'ada' },
  'look-up-group-by-display-name': {
    before: [...research, { type: 'group renamed', group: 'research', name: 'research' }],
  },
  'create-user': { before: [ada, assigned('ada'), marta, assigned('marta')] },
  'create-group': { before: [made('engineering', 'Engineering'), assigned('engineering')] },
  'read-user': { before: alone, later: [changed('ada', { title: 'Director' })] },
  'read-group-without-members': { before: research, later: [joined('research', 'ada')] },
  'reference-check-no-manager': {
    before: [person('ada', { manager: 'grace' }), assigned('ada'), grace, assigned('grace')],
  },
  'update-manager': { before: both, later: [changed('ada', { manager: 'grace' })] },
  'update-display-name': {
    rows: ['displayName'],
    before: alone,
    later: [changed('ada', { displayName: 'Ada Lovelace' })],
  },
  'update-department': {
    ...{ switches: { addsExtension: true }, before: alone },
    later: [changed('ada', { department: 'HR' })],
  },
  'update-several': {
    rows: ['title', 'name.familyName', `${enterprise}:employeeNumber`],
    before: alone,
    later: [changed('ada', { title: 'Director', familyName: 'Lovelace', employeeNumber: '1815' })],
  },
  'update-work-email': { before: alone, later: [changed('ada', { mail: 'lovelace@example.com' })] },
  'add-element-that-is-missing': {
    before: alone,
    later: [changed('ada', { city: 'London', country: 'GB' })],
  },
  'update-custom-extension': { before: alone, later: [changed('ada', { timeZone: '17' })] },
  deactivate: { before: alone, later: [left] },
  'deactivate-lower-case': {
    sources: { active: 'Switch([IsSoftDeleted], , "False", "true", "True", "false")' },
    before: alone,
    later: [left],
  },
  'delete-user': { before: alone, later: [{ type: 'deleted', person: 'ada', forGood: true }] },
  'delete-group': { before: research, later: [{ type: 'group deleted', group: 'research' }] },
  'rename-group': {
    before: research,
    later: [{ type: 'group renamed', group: 'research', name: 'Development' }],
  },
  'add-member': { before: [...research, joined('research', 'ada')] },
  'add-members': { before: [...research, joined('research', 'ada'), joined('research', 'grace')] },
  'add-member-again': {
    before: [...research, joined('research', 'ada'), joined('research', 'grace')],
    later: [{ type: 'left group', group: 'research', member: 'grace' }],
  },
  'remove-member': {
    before: [...research, joined('research', 'ada'), joined('research', 'grace')],
    later: [leaving],
  },
  'remove-last-member': { before: [...research, joined('research', 'ada')], later: [leaving] },
  'flag-deactivate': { ...flagged, before: alone, later: [left] },
  'flag-update-manager': { ...flagged, before: both, later: [changed('ada', { manager: 'grace' })] },
  'flag-update-without-path': {
    ...flagged,
    rows: ['displayName', 'name.familyName', `${enterprise}:employeeNumber`],
    before: [person('ada', { familyName: 'Byron', employeeNumber: '1' }), assigned('ada')],
    later: [changed('ada', { givenName: 'Ada', familyName: 'Lovelace', employeeNumber: '1815' })],
  },
  'flag-update-work-email': {
    ...flagged,
    before: alone,
    later: [changed('ada', { mail: 'lovelace@example.com', country: 'GB' })],
  },
  'flag-rename-group': {
    ...flagged,
    before: research,
    later: [{ type: 'group renamed', group: 'research', name: 'Development' }],
  },
  'flag-add-member': { ...flagged, before: [...research, joined('research', 'ada')] },
  'flag-remove-member': {
    ...flagged,
    before: [...research, joined('research', 'ada'), joined('research', 'grace')],
    later: [leaving],
  },
};

describe('the simulated client sends what was recorded', () => {
  it.each(Object.entries(scenes))('%s', (name, scene) => {
    expect(played(scene).map(plain)).toContainEqual(recorded(name));
  });

  it.each([
    ['reactivate', { before: alone }],
    ['flag-reactivate', { ...flagged, before: alone }],
  ] as [string, Scene][])('%s, a cycle after somebody left', (name, scene) => {
    const requests = twice(scene);
    expect(requests.map(plain)).toContainEqual(recorded(name));
  });
});

/** Somebody leaves in one cycle and comes back in the next. */
function twice({ dialect = 'default', switches = {}, before }: Scene): ClientRequest[] {
  const requests: ClientRequest[] = [];
  const client = createEntraClient({
    dialect,
    mapping: entra.mapping,
    switches: { contentTypeAlways: true, ...switches },
    newId: () => 'x',
    evaluation: { now: 0, random: () => 0.5 },
  });
  const ofAda: Change[] = [{ kind: 'person', id: 'ada', caption: 'It changed' }];
  drive(client.firstCycle(worldAfter(before)), requests);
  drive(client.changes(worldAfter([...before, left]), ofAda), requests);
  drive(client.changes(worldAfter([...before, left, back]), ofAda), requests);
  return requests;
}
