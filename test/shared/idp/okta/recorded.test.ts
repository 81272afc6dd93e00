/** What the simulated client sends, compared with the recorded exchanges of `test/exchanges/okta`: method, path, headers and body. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { okta } from '../../../../src/shared/idp/okta';
import { mappingOf, oktaProfileMappings } from '../../../../src/shared/idp/okta/mapping';
import type { ClientRequest } from '../../../../src/shared/simulation';
import type { WorldEvent } from '../../../../src/shared/world/event';
import type { Person } from '../../../../src/shared/world/person';
import { assigned, hired, joined, made, worldAfter } from '../../world/a-world';
import { aClient, happened, sentBy, serviceProvider } from './play';

const person = (id: string, details: Partial<Person> = {}) =>
  hired(id, { userName: `${id}@example.com`, mail: `${id}@example.com`, language: 'en-US', ...details });
const ada = person('ada', { givenName: 'Ada', familyName: 'King', title: 'Countess' });
const grace = person('grace', { givenName: 'Grace', familyName: 'Hopper' });
const marta = person('marta', { givenName: 'Marta', familyName: 'Lindqvist' });

/** Rows that the recorded requests have. */
const recordedRows = ['userName', 'givenName', 'familyName', 'email', 'displayName', 'locale'];

interface Scene {
  dialect?: string;
  switches?: Record<string, boolean>;
  /** Rows beside those of every recorded request. */
  rows?: string[];
  before: WorldEvent[];
  /** In two rounds, where two are needed. */
  later?: WorldEvent[][];
  restart?: boolean;
}

/** Every request from an empty service provider on. */
function played({ dialect = 'test-app', switches = {}, rows = [], before, later = [], restart }: Scene) {
  const users = oktaProfileMappings.filter(({ attribute }) => [...recordedRows, ...rows].includes(attribute));
  const client = aClient({ dialect, switches, mapping: mappingOf(users) });
  const respond = serviceProvider();
  let world = worldAfter(before);
  const requests = [
    ...sentBy(client.testConnection(), respond),
    ...sentBy(client.firstCycle(world), respond),
  ];
  for (const events of later) {
    const next = happened(world, events);
    world = next.world;
    requests.push(...sentBy(client.changes(world, next.changes), respond));
  }
  if (restart) requests.push(...sentBy(client.restart?.(world), respond));
  return requests;
}

/** With the query as pairs, so that `%40` is `@`; placeholders, Okta's ids and times made equal. */
function plain({ method, path, headers, body }: Omit<ClientRequest, 'caption' | 'expected'>) {
  const [pathname, query = ''] = path.split('?');
  const { externalId, meta, ...rest } = JSON.parse(
    JSON.stringify(body ?? {}).replace(/"password":"[^"]*"/g, '"password":"some"'),
  );
  return {
    ...{ method, pathname, pairs: [...new URLSearchParams(query)], headers: { ...headers } },
    body: body === undefined ? null : rest,
    hasExternalId: typeof externalId === 'string',
  };
}

function recorded(name: string) {
  const path = new URL(`../../../exchanges/okta/${name}.json`, import.meta.url);
  return plain(JSON.parse(readFileSync(path, 'utf8')).request);
}

const alone = [ada, assigned('ada')];
const left: WorldEvent = { type: 'left', person: 'ada' };
const back: WorldEvent = { type: 'came back', person: 'ada' };
const own = { dialect: 'own-integration' };
const sales = [ada, grace, assigned('ada'), assigned('grace'), made('sales', 'Sales'), assigned('sales')];
const leaves: WorldEvent = { type: 'left group', group: 'sales', member: 'ada' };
const renamed: WorldEvent = { type: 'group renamed', group: 'sales', name: 'Sales EMEA' };
const enterprise = ['employeeNumber', 'costCenter', 'organization', 'division', 'department', 'managerValue'];

const scenes: Record<string, Scene> = {
  'test-credentials-users': { before: [] },
  'test-credentials-groups': { before: [] },
  'test-connector-one-user': { ...own, before: [] },
  'look-up-before-create': { before: [marta, assigned('marta')] },
  'create-user': { before: [marta, assigned('marta')] },
  'create-user-that-exists': { before: [marta, assigned('marta')] },
  'create-user-with-enterprise': {
    rows: enterprise,
    before: [
      person('marta', {
        ...{ givenName: 'Marta', familyName: 'Lindqvist', department: 'Research', employeeNumber: '701984' },
        custom: { costCenter: '4130', organization: 'Acme', division: 'North', managerId: '26118915' },
      }),
      assigned('marta'),
    ],
  },
  'read-user': {
    before: alone,
    later: [[{ type: 'changed', person: 'ada', changes: { familyName: 'Lovelace' } }]],
  },
  'update-user': {
    rows: ['title'],
    before: [person('ada', { givenName: 'Ada', familyName: 'Byron' }), assigned('ada')],
    later: [[{ type: 'changed', person: 'ada', changes: { familyName: 'King', title: 'Countess' } }]],
  },
  deactivate: { before: alone, later: [[left]] },
  reactivate: { before: alone, later: [[left], [back]] },
  'deactivate-whole': { ...own, rows: ['title'], before: alone, later: [[left]] },
  'reactivate-whole': { ...own, rows: ['title'], before: alone, later: [[left], [back]] },
  'sync-password': { switches: { syncPassword: true }, before: alone },
  'sync-password-whole': { ...own, switches: { syncPassword: true }, rows: ['title'], before: alone },
  'look-up-group': { before: sales },
  'create-group': { before: sales },
  'rename-group': { before: sales, later: [[renamed]] },
  'rename-group-to-its-name': { before: [...sales, joined('sales', 'ada')] },
  'change-members': {
    before: [...sales, joined('sales', 'ada')],
    later: [[leaves, joined('sales', 'grace')]],
  },
  'replace-members': { before: [...sales, joined('sales', 'ada'), joined('sales', 'grace')], restart: true },
  'replace-members-with-nobody': { before: sales, restart: true },
  'look-up-group-that-is-new': { before: sales },
  'read-group': { ...own, before: [...sales, joined('sales', 'ada')] },
  'update-group': { ...own, before: [...sales, joined('sales', 'grace')] },
  'delete-group': { before: sales, later: [[{ type: 'group deleted', group: 'sales' }]] },
};

describe('the simulated client sends what was recorded', () => {
  it.each(Object.entries(scenes))('%s', (name, scene) => {
    expect(played(scene).map(plain)).toContainEqual(recorded(name));
  });

  it('with an external id in every user and in nothing else', () => {
    const requests = played({ before: sales, later: [[left]] });
    const withId = requests.filter(({ body }) => body && 'externalId' in (body as object));
    expect(new Set(withId.map(({ method, path }) => `${method} ${path}`))).toEqual(new Set(['POST /Users']));
  });
});

describe('credentials', () => {
  const signIn = (switches: Record<string, boolean>) =>
    played({ switches, before: [] }).map(({ signsIn }) => signsIn);

  it('are the token behind Bearer, alone with Header Auth, the password with Basic Auth', () => {
    expect(new Set(signIn({}))).toEqual(new Set([undefined]));
    expect(new Set(signIn({ headerAuth: true }))).toEqual(new Set(['token alone']));
    expect(new Set(signIn({ basicAuth: true }))).toEqual(new Set(['basic']));
  });

  it('are of one kind only', () => {
    expect(() => aClient({ switches: { basicAuth: true, headerAuth: true } })).toThrow('or by Basic Auth');
  });
});

it('its dialects are those that the rehearsal offers', () => {
  for (const { id } of okta.simulation.dialects) expect(() => aClient({ dialect: id })).not.toThrow();
  expect(() => aClient({ dialect: 'other' })).toThrow('Okta has no dialect other');
  expect(() => aClient({ switches: { other: true } })).toThrow('Okta has no switch other');
});
