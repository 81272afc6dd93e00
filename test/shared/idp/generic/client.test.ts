/** What a client by the book sends of what happens, in both ways to say a change. */
import { describe, expect, it } from 'vitest';
import { chaptersTold, tellStory } from '../../../../src/shared/idp/common/tell-story';
import { generic } from '../../../../src/shared/idp/generic';
import type { Change, ClientRequest } from '../../../../src/shared/simulation';
import type { WorldEvent } from '../../../../src/shared/world/event';
import type { Person } from '../../../../src/shared/world/person';
import { aStory } from '../../world/a-company';
import { assigned, hired, joined, made, worldAfter } from '../../world/a-world';
import { aClient, failing, rightly, writes } from './a-client';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const london = { city: 'London', usageLocation: 'GB', department: 'Research' };
const team = [
  ...[hired('ada', london), hired('bo', { manager: 'cy' }), hired('cy')],
  ...[made('red'), joined('red', 'ada'), joined('red', 'bo')],
  ...[assigned('ada'), assigned('bo'), assigned('cy'), assigned('red')],
];
const changeOf = (id: string, kind: Change['kind'] = 'person'): Change => ({
  kind,
  id,
  caption: 'It changed',
});
const changed = (person: string, changes: Partial<Person>): WorldEvent => ({
  type: 'changed',
  person,
  changes,
});

type Options = Parameters<typeof aClient>[0];

function afterwards(events: WorldEvent[], changes: Change[], options: Options = {}): ClientRequest[] {
  const { client, drive } = aClient(options);
  drive(client.firstCycle(worldAfter(team)));
  return drive(client.changes(worldAfter([...team, ...events]), changes));
}

const operations = (events: WorldEvent[], options?: Options) =>
  afterwards(events, [changeOf('ada')], options).flatMap(
    ({ body }) => (body as { Operations?: unknown[] }).Operations ?? [],
  );

describe('the test of the connection', () => {
  it('asks what is supported, for a first user, and for one who cannot exist', () => {
    const { client, drive } = aClient();
    expect(drive(client.testConnection()).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /ServiceProviderConfig',
      'GET /ResourceTypes',
      'GET /Schemas',
      'GET /Users?startIndex=1&count=1',
      'GET /Users?filter=userName%20eq%20%228aa1a0c0-c4c3-4bc0-b4a5-2ef676900159%22',
    ]);
  });

  it('goes on with PUT where PATCH is not supported', () => {
    const { client, drive } = aClient();
    drive(client.testConnection(), (request, id) =>
      request.path === '/ServiceProviderConfig'
        ? { status: 200, body: { patch: { supported: false } } }
        : rightly(request, id),
    );
    drive(client.firstCycle(worldAfter(team)));
    const later = worldAfter([...team, changed('ada', { title: 'Director' })]);
    expect(writes(drive(client.changes(later, [])))).toEqual(['PUT /Users/1']);
  });

  it('ends the story where it fails', () => {
    const { client, drive } = aClient({ switches: { readsDiscovery: false } });
    expect(() =>
      drive(
        client.testConnection(),
        failing(500, () => true),
      ),
    ).toThrow('500 came: No.');
  });
});

describe('a first synchronization', () => {
  it('looks for each, creates them, enters managers who came later, then groups with their members', () => {
    const { client, drive } = aClient();
    const sent = drive(client.firstCycle(worldAfter(team)));
    expect(writes(sent)).toEqual([
      'POST /Users',
      'POST /Users',
      'POST /Users',
      'PATCH /Users/2',
      'POST /Groups',
    ]);
    expect(sent.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
      Operations: [{ op: 'add', path: `${enterprise}:manager.value`, value: '3' }],
    });
    expect(sent.at(-1)?.body).toMatchObject({
      displayName: 'red',
      members: [{ value: '1' }, { value: '2' }],
    });
  });

  it('sends members later where it does so, and writes Eq where it is told to', () => {
    const { client, drive } = aClient({ switches: { membersAtOnce: false, capitalEq: true } });
    const sent = drive(client.firstCycle(worldAfter(team)));
    expect(writes(sent).slice(-2)).toEqual(['POST /Groups', 'PATCH /Groups/4']);
    expect(sent[0]?.path).toBe('/Users?filter=userName%20Eq%20%22ada%40larkspur.example%22');
  });

  it('changes who is found as far as they differ', () => {
    const { client, drive } = aClient();
    const ada = { id: 'old', userName: 'ada@larkspur.example', active: false };
    const sent = drive(client.firstCycle(worldAfter([hired('ada'), assigned('ada')])), (request, id) =>
      request.method === 'GET' ? { status: 200, body: { Resources: [ada] } } : rightly(request, id),
    );
    expect(writes(sent)).toEqual(['PATCH /Users/old']);
    expect(sent[1]?.body).toMatchObject({
      Operations: expect.arrayContaining([{ op: 'replace', path: 'active', value: true }]),
    });
  });
});

describe('a change', () => {
  it('adds, replaces and removes what differs; an element as a whole where it comes or goes', () => {
    expect(operations([changed('ada', { title: 'Director' })])).toEqual([
      { op: 'add', path: 'title', value: 'Director' },
    ]);
    expect(operations([changed('ada', { city: 'Leeds', department: null })])).toEqual([
      { op: 'replace', path: 'addresses[type eq "work"].locality', value: 'Leeds' },
      { op: 'remove', path: `${enterprise}:department` },
    ]);
    expect(operations([changed('ada', { workPhone: '+44 1', city: null, usageLocation: null })])).toEqual([
      { op: 'add', path: 'phoneNumbers', value: [{ type: 'work', value: '+44 1' }] },
      { op: 'remove', path: 'addresses[type eq "work"]' },
    ]);
  });

  it('clears nothing where the client cannot', () => {
    const switches = { neverClears: true };
    expect(operations([changed('ada', { department: null })], { switches })).toEqual([]);
  });

  it('of the account is a deactivation; only who is gone for good is deleted', () => {
    const inactive = [{ op: 'replace', path: 'active', value: false }];
    expect(operations([{ type: 'left', person: 'ada' }])).toEqual(inactive);
    expect(operations([{ type: 'deleted', person: 'ada', forGood: false }])).toEqual(inactive);
    const gone: WorldEvent = { type: 'deleted', person: 'ada', forGood: true };
    expect(writes(afterwards([gone], [changeOf('ada')]))).toEqual(['DELETE /Users/1', 'PATCH /Groups/4']);
    const out: WorldEvent[] = [
      { type: 'unassigned', to: 'ada' },
      { type: 'left group', group: 'red', member: 'ada' },
    ];
    expect(operations(out)[0]).toEqual(inactive[0]);
    const deleting = afterwards(out, [changeOf('ada')], { switches: { deletesLeavers: true } });
    expect(writes(deleting)).toContain('DELETE /Users/1');
  });

  it('with PUT is the whole user, without what was cleared', () => {
    const [put] = afterwards([changed('ada', { department: null })], [changeOf('ada')], { dialect: 'put' });
    expect(put).toMatchObject({
      method: 'PUT',
      path: '/Users/1',
      body: { id: '1', userName: 'ada@larkspur.example' },
    });
    expect(put?.body).not.toHaveProperty([enterprise]);
  });
});

describe('a group', () => {
  const bodies = (event: WorldEvent, options?: Options) =>
    afterwards([event], [changeOf('red', 'group')], options)
      .filter(({ path }) => path === '/Groups/4')
      .map(({ method, body }) => [method, body]);
  const renamed: WorldEvent = { type: 'group renamed', group: 'red', name: 'Crimson' };

  it('is renamed, and members come and go', () => {
    expect(bodies(renamed)).toMatchObject([
      ['PATCH', { Operations: [{ op: 'replace', path: 'displayName', value: 'Crimson' }] }],
    ]);
    expect(bodies({ type: 'left group', group: 'red', member: 'bo' })).toMatchObject([
      ['PATCH', { Operations: [{ op: 'remove', path: 'members[value eq "2"]' }] }],
    ]);
    expect(bodies(joined('red', 'cy'))).toMatchObject([
      ['PATCH', { Operations: [{ op: 'add', path: 'members', value: [{ value: '3' }] }] }],
    ]);
    expect(bodies(renamed, { dialect: 'put' })).toMatchObject([
      ['PUT', { displayName: 'Crimson', members: [{ value: '1' }, { value: '2' }] }],
    ]);
  });

  it('is deleted when it is gone or assigned no longer', () => {
    for (const event of [
      { type: 'group deleted', group: 'red' },
      { type: 'unassigned', to: 'red' },
    ] as const)
      expect(bodies(event)).toEqual([['DELETE', undefined]]);
  });
});

describe('a refusal', () => {
  it('is noted, and tried again with the next change', () => {
    const { client, drive } = aClient();
    const isAda = ({ body }: ClientRequest) => JSON.stringify(body ?? {}).includes('ada@');
    drive(client.firstCycle(worldAfter(team)), failing(409, isAda));
    expect(client.report().failures).toMatchObject([{ name: 'Ada', code: '409' }]);
    expect(writes(drive(client.changes(worldAfter(team), [])))).toContain('POST /Users');
    expect(client.report().failures).toEqual([]);
  });

  it('waits where it is asked to, three times at most', () => {
    const { client, drive } = aClient();
    const sent = drive(client.firstCycle(worldAfter([hired('ada'), assigned('ada')])), (request, id) =>
      request.method === 'POST' ? { status: 429, body: null, retryAfter: 1 } : rightly(request, id),
    );
    expect(writes(sent)).toHaveLength(4);
    expect(client.report().failures).toMatchObject([{ code: '429' }]);
  });
});

it('refuses what cannot be run', () => {
  expect(() => aClient({ dialect: 'klingon' })).toThrow(RangeError);
  expect(() => aClient({ switches: { flies: true } })).toThrow('This client has no switch flies.');
  for (const row of [
    { source: 'nothing', type: 'direct' as const, target: 'title' },
    { source: 'Upper(title)', type: 'expression' as const, target: 'title' },
    { source: 'id', type: 'direct' as const, target: 'id' },
  ])
    expect(() => aClient({ mapping: { users: [row], groups: [] } })).toThrow(
      `The row of ${row.target} (${row.source})`,
    );
});

it.each([
  ['rehearsal', 'patch'],
  ['rehearsal', 'put'],
  ['a-quarter', 'patch'],
  ['a-quarter', 'put'],
])('tells the story %s to its end, with %s', (id, dialect) => {
  const { company, story } = aStory(id);
  const { client, drive } = aClient({ dialect });
  const told = chaptersTold(story, generic.simulation.stages);
  expect(told).toHaveLength(story.chapters.length);
  const sent = drive(tellStory(company, told, client) as unknown as Parameters<typeof drive>[0]);
  expect(client.report().failures).toEqual([]);
  for (const { caption } of sent) expect(caption).not.toMatch(/undefined|^$/);
  expect(sent.length).toBeGreaterThan(60);
});
