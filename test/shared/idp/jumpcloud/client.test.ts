/** What JumpCloud's connector sends of what happens, in order, and what it does when it is refused. */
import { describe, expect, it } from 'vitest';
import { chaptersTold, tellStory } from '../../../../src/shared/idp/common/tell-story';
import { jumpCloud } from '../../../../src/shared/idp/jumpcloud';
import type { Change, ClientRequest } from '../../../../src/shared/simulation';
import type { WorldEvent } from '../../../../src/shared/world/event';
import { aStory } from '../../world/a-company';
import { assigned, hired, joined, made, worldAfter } from '../../world/a-world';
import { aClient, failing, rightly, writes } from './a-client';

const team = [
  hired('ada'),
  hired('bo'),
  made('red'),
  joined('red', 'ada'),
  joined('red', 'bo'),
  assigned('red'),
];
const changeOf = (id: string, kind: Change['kind'] = 'person'): Change => ({
  kind,
  id,
  caption: 'It changed',
});
const titled = (person: string): WorldEvent => ({ type: 'changed', person, changes: { title: 'Director' } });
const quiet = { switches: { repeatsAdds: false } };

function afterwards(
  events: WorldEvent[],
  changes: Change[],
  options = quiet as Parameters<typeof aClient>[0],
) {
  const { client, drive } = aClient(options);
  drive(client.firstCycle(worldAfter(team)));
  return drive(client.changes(worldAfter([...team, ...events]), changes));
}

describe('Test Connection', () => {
  it('reads, then creates a user and a group and deletes both', () => {
    const { client, drive } = aClient();
    expect(drive(client.testConnection()).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /Users',
      'GET /Groups',
      'GET /Users?filter=userName%20eq%20%22scim-test%40example.com%22',
      'POST /Users',
      'PUT /Users/1',
      'POST /Groups',
      'DELETE /Groups/2',
      'DELETE /Users/1',
    ]);
  });

  it('leaves groups out where they are not managed', () => {
    const { client, drive } = aClient({ switches: { managesGroups: false } });
    expect(drive(client.testConnection()).some(({ path }) => path.startsWith('/Groups'))).toBe(false);
  });

  it('deactivates the test user who can’t be deleted', () => {
    const { client, drive } = aClient();
    const isDelete = ({ method, path }: ClientRequest) => method === 'DELETE' && path.startsWith('/Users');
    const last = drive(client.testConnection(), failing(405, isDelete)).at(-1);
    expect(last).toMatchObject({ method: 'PUT', body: { active: false, emails: null } });
  });

  it('is not activated when the test user is here already', () => {
    const { client, drive } = aClient();
    const isPost = ({ method }: ClientRequest) => method === 'POST';
    expect(() => drive(client.testConnection(), failing(409, isPost))).toThrow(
      'There was a problem activating identity management',
    );
  });
});

describe('members of bound groups', () => {
  it('are looked for and created, then their group, empty, then they are added to it', () => {
    const { client, drive } = aClient();
    expect(
      drive(client.firstCycle(worldAfter(team))).map(({ method, path }) => `${method} ${path.split('?')[0]}`),
    ).toEqual([
      ...['GET /Users', 'POST /Users', 'GET /Users', 'POST /Users'],
      ...['GET /Groups', 'POST /Groups', 'PATCH /Groups/3'],
    ]);
  });

  it('are all who are sent: nobody is assigned alone, staged or suspended people are left out', () => {
    const { client, drive } = aClient();
    const alone = [hired('cy'), assigned('cy'), { type: 'left', person: 'ada' } as const];
    const sent = drive(client.firstCycle(worldAfter([...team, ...alone])));
    expect(writes(sent)).toEqual(['POST /Users', 'POST /Groups', 'PATCH /Groups/2']);
  });

  it('who are here already are taken over, and so is a group of the same name', () => {
    const { client, drive } = aClient();
    const sent = drive(client.firstCycle(worldAfter(team)), (request, id) =>
      request.method === 'GET' ? { status: 200, body: { Resources: [{ id: 'old' }] } } : rightly(request, id),
    );
    expect(writes(sent)).toEqual(['PUT /Users/old', 'PUT /Users/old', 'PATCH /Groups/old']);
  });

  it('are read and replaced whole when they change', () => {
    const [read, put, ...more] = afterwards([titled('ada')], [changeOf('ada')]);
    expect(read).toMatchObject({ method: 'GET', path: '/Users/1' });
    expect(put).toMatchObject({
      method: 'PUT',
      path: '/Users/1',
      caption: 'It changed',
      body: { title: 'Director', active: true },
    });
    expect(more).toEqual([]);
  });

  it('are deactivated when they leave, lose their last group or are deleted', () => {
    const left: WorldEvent = { type: 'left', person: 'ada' };
    const out: WorldEvent = { type: 'left group', group: 'red', member: 'ada' };
    const gone: WorldEvent = { type: 'deleted', person: 'ada', forGood: true };
    for (const [event, more] of [
      [left, []],
      [out, ['PATCH /Groups/3']],
      [gone, ['PATCH /Groups/3']],
    ] as const) {
      const sent = afterwards([event], [changeOf('ada')]);
      expect(writes(sent)).toEqual(['PUT /Users/1', ...more]);
      expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({ active: false });
    }
  });

  it('stay as they are while another bound group has them', () => {
    const both = [made('blue'), joined('blue', 'ada'), assigned('blue')];
    const { client, drive } = aClient(quiet);
    drive(client.firstCycle(worldAfter([...team, ...both])));
    const out: WorldEvent = { type: 'left group', group: 'red', member: 'ada' };
    expect(writes(drive(client.changes(worldAfter([...team, ...both, out]), [changeOf('ada')])))).toEqual([
      'PATCH /Groups/3',
    ]);
  });

  it('are deleted only where JumpCloud does so', () => {
    const gone: WorldEvent = { type: 'deleted', person: 'ada', forGood: true };
    const sent = afterwards([gone], [changeOf('ada')], {
      switches: { repeatsAdds: false, deletesUsers: true },
    });
    expect(writes(sent)).toEqual(['DELETE /Users/1', 'PATCH /Groups/3']);
  });
});

describe('groups', () => {
  it('are not created while they are empty', () => {
    const { client, drive } = aClient();
    expect(drive(client.firstCycle(worldAfter([made('red'), assigned('red')])))).toEqual([]);
  });

  it('stay when they are bound no longer, and go when they are deleted', () => {
    const unbound: WorldEvent = { type: 'unassigned', to: 'red' };
    expect(writes(afterwards([unbound], []))).toEqual(['PUT /Users/1', 'PUT /Users/2']);
    const deleted: WorldEvent = { type: 'group deleted', group: 'red' };
    expect(writes(afterwards([deleted], [changeOf('red', 'group')]))).toEqual([
      'PUT /Users/1',
      'PUT /Users/2',
      'DELETE /Groups/3',
    ]);
  });

  it('are all filled once more after any change of one of them', () => {
    const both = [made('blue'), joined('blue', 'bo'), assigned('blue')];
    const { client, drive } = aClient();
    drive(client.firstCycle(worldAfter([...team, ...both])));
    const sent = drive(
      client.changes(worldAfter([...team, ...both, joined('blue', 'ada')]), [changeOf('blue', 'group')]),
    );
    expect(writes(sent)).toEqual(['PATCH /Groups/4', 'PATCH /Groups/3', 'PATCH /Groups/4']);
  });

  it('are renamed without members; or by a PATCH, or filled by a PUT, as the switches say', () => {
    const renamed: WorldEvent = { type: 'group renamed', group: 'red', name: 'Crimson' };
    const out: WorldEvent = { type: 'left group', group: 'red', member: 'bo' };
    const bodies = (switches: Record<string, boolean>, event: WorldEvent) =>
      afterwards([event], [changeOf('red', 'group')], { switches: { repeatsAdds: false, ...switches } })
        .filter(({ path }) => path === '/Groups/3')
        .map(({ method, body }) => [method, body]);
    expect(bodies({}, renamed)).toEqual([
      ['PUT', { schemas: expect.anything(), id: '3', displayName: 'Crimson' }],
    ]);
    expect(bodies({ renamesWithPut: false }, renamed)).toMatchObject([
      ['PATCH', { Operations: [{ op: 'replace', path: 'displayName', value: 'Crimson' }] }],
    ]);
    expect(bodies({}, out)).toMatchObject([
      ['PATCH', { Operations: [{ op: 'remove', path: 'members', value: [{ value: '2' }] }] }],
    ]);
    expect(bodies({ removesWithValues: false }, out)).toMatchObject([
      ['PATCH', { Operations: [{ op: 'remove', path: 'members[value eq "2"]' }] }],
    ]);
    expect(bodies({ patchesMembers: false }, out)).toMatchObject([['PUT', { members: [{ value: '1' }] }]]);
  });
});

describe('a refusal', () => {
  const isPost = ({ method, path }: ClientRequest) => method === 'POST' && path === '/Users';

  it('is noted by the name of its event, and the next change tries again', () => {
    const { client, drive } = aClient();
    drive(client.firstCycle(worldAfter(team)), failing(409, isPost));
    expect(client.report().failures.map(({ name, code }) => [name, code])).toEqual([
      ['Ada', 'user_create_provision'],
      ['Bo', 'user_create_provision'],
    ]);
    expect(writes(drive(client.changes(worldAfter(team), [])))).toContain('POST /Users');
    expect(client.report().failures).toEqual([]);
  });

  it('of the credentials ends the story', () => {
    const { client, drive } = aClient();
    expect(() =>
      drive(
        client.firstCycle(worldAfter(team)),
        failing(401, () => true),
      ),
    ).toThrow('401 came');
  });

  it('404 makes it look for the person anew', () => {
    const { client, drive } = aClient(quiet);
    drive(client.firstCycle(worldAfter(team)));
    const later = worldAfter([...team, titled('ada')]);
    drive(
      client.changes(later, [changeOf('ada')]),
      failing(404, ({ path }) => path === '/Users/1'),
    );
    expect(writes(drive(client.changes(later, [])))).toContain('POST /Users');
  });
});

it('the table is fixed: no row can be added, and no unknown switch or dialect chosen', () => {
  const row = { source: 'location', type: 'direct' as const, target: 'timezone' };
  const mapping = { ...jumpCloud.mapping, users: [...jumpCloud.mapping.users, row] };
  expect(() => aClient({ mapping })).toThrow(
    'JumpCloud has a fixed table: location can’t be sent to timezone.',
  );
  expect(() => aClient({ switches: { flies: true } })).toThrow('JumpCloud has no switch flies.');
  expect(() => aClient({ dialect: 'klingon' })).toThrow(RangeError);
});

it.each(['rehearsal', 'a-quarter'])('tells the story %s to its end, in its own phases', (id) => {
  const { company, story } = aStory(id);
  const { client, drive } = aClient();
  const told = chaptersTold(story, jumpCloud.simulation.stages);
  expect(told).toHaveLength(story.chapters.length);
  const script = tellStory(company, told, client);
  const sent = drive(script as unknown as Parameters<typeof drive>[0]);
  expect(sent.length).toBeGreaterThan(60);
  expect(client.report().failures).toEqual([]);
  for (const { caption } of sent) expect(caption).not.toMatch(/undefined|^$/);
  expect(JSON.stringify(sent)).not.toContain('timezone');
});
