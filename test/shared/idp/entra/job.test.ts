/** What the provisioning job does when all is not well, and what it leaves undone on purpose. */
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../../src/shared/idp/common/attribute-mapping';
import { entra } from '../../../../src/shared/idp/entra';
import { createEntraClient } from '../../../../src/shared/idp/entra/client';
import type {
  Change,
  ClientRequest,
  ClientSteps,
  SimulationResponse,
} from '../../../../src/shared/simulation';
import type { WorldEvent } from '../../../../src/shared/world/event';
import type { World } from '../../../../src/shared/world/world';
import { assigned, hired, joined, made, worldAfter } from '../../world/a-world';
import { rightly } from './play';

type Respond = (request: ClientRequest, id: string) => SimulationResponse;

function aJob(options: { switches?: Record<string, boolean>; mapping?: Mapping } = {}) {
  let count = 0;
  const client = createEntraClient({
    dialect: 'default',
    mapping: entra.mapping,
    newId: () => `guid-${++count}`,
    evaluation: { now: 0, random: () => 0.5 },
    ...options,
  });
  let created = 0;
  const drive = (steps: ClientSteps | undefined, respond: Respond = rightly) => {
    const told: string[] = [];
    for (let next = steps?.next(); steps !== undefined && next !== undefined && !next.done; ) {
      const step = next.value;
      if ('wait' in step) {
        told.push(step.caption);
        next = steps.next({ status: 0, body: null });
        continue;
      }
      if (step.method === 'POST') created += 1;
      told.push(`${step.method} ${step.path.split('?')[0]}`);
      next = steps.next(respond(step, `${created}`));
    }
    return told.filter((line) => !line.startsWith('GET'));
  };
  return {
    first: (world: World, respond?: Respond) => drive(client.firstCycle(world), respond),
    changes: (world: World, ids: string[], respond?: Respond) =>
      drive(client.changes(world, ids.map(changeOf)), respond),
    restart: (world: World) => drive(client.restart?.(world)),
    onDemand: (world: World, id: string) => drive(client.onDemand?.(world, id)),
    report: client.report,
  };
}

function changeOf(id: string): Change {
  return { kind: id.startsWith('group') ? 'group' : 'person', id, caption: 'It changed' };
}

const failing =
  (status: number, when: (request: ClientRequest) => boolean): Respond =>
  (request, id) =>
    when(request) ? { status, body: { detail: 'No.' } } : rightly(request, id);
const isPost = ({ method }: ClientRequest) => method === 'POST';
const isPatch = ({ method }: ClientRequest) => method === 'PATCH';

const alone = [hired('ada'), assigned('ada')];
const titled: WorldEvent = { type: 'changed', person: 'ada', changes: { title: 'Director' } };

describe('a refusal', () => {
  it.each([
    [409, 'EntryConflict'],
    [400, 'WebExceptionProtocolError'],
    [500, 'InternalServerError'],
    [0, 'Timeout'],
  ])('%i puts a person into escrow as %s; the next cycle tries again', (status, code) => {
    const job = aJob();
    job.first(worldAfter(alone), failing(status, isPost));
    expect(job.report().failures).toEqual([
      { name: 'Ada', code, sentence: expect.stringContaining('Creating Ada') },
    ]);
    expect(job.changes(worldAfter(alone), [])).toEqual(['POST /Users']);
    expect(job.report().failures).toEqual([]);
  });

  it('404 to a change stays an InvalidAnchor until a restart, unless the job forgets who is gone', () => {
    const later = worldAfter([...alone, titled]);
    const job = aJob();
    job.first(worldAfter(alone));
    job.changes(later, ['ada'], failing(404, isPatch));
    expect(job.report().failures[0]?.code).toBe('InvalidAnchor');
    expect(job.changes(later, [], failing(404, isPatch))).toEqual(['PATCH /Users/1']);
    const forgetful = aJob({ switches: { forgetsWhoIsGone: true } });
    forgetful.first(worldAfter(alone));
    forgetful.changes(later, ['ada'], failing(404, isPatch));
    expect(forgetful.changes(later, [])).toEqual(['POST /Users']);
  });

  it('429 is waited for, three times at most', () => {
    const throttled: Respond = (request, id) =>
      isPost(request) ? { status: 429, body: null, retryAfter: 1 } : rightly(request, id);
    const job = aJob();
    const told = job.first(worldAfter(alone), throttled);
    expect(told.filter((line) => line === 'Asked to wait: repeating after 1 seconds')).toHaveLength(3);
    expect(job.report().failures[0]?.code).toBe('TooManyRequests');
  });

  it('401 stops the story', () => {
    const world = worldAfter(alone);
    expect(() => aJob().first(world, failing(401, isPost))).toThrow(
      'Entra would put the job into quarantine',
    );
  });
});

describe('what is left undone', () => {
  it('a member who comes into scope later is entered after a restart only', () => {
    const before = [
      hired('ada'),
      { type: 'left', person: 'ada' } as const,
      made('group red'),
      joined('group red', 'ada'),
      assigned('group red'),
    ];
    const later = worldAfter([...before, { type: 'came back', person: 'ada' }]);
    const job = aJob();
    job.first(worldAfter(before));
    expect(job.changes(later, ['ada'])).toEqual(['POST /Users']);
    expect(job.restart(later)).toEqual(['PATCH /Groups/1']);
    const late = aJob({ switches: { lateReferences: true } });
    late.first(worldAfter(before));
    expect(late.changes(later, ['ada'])).toEqual(['POST /Users', 'PATCH /Groups/1']);
  });

  it('who was unassigned and deleted later is not deleted; who is still assigned is', () => {
    const gone: WorldEvent = { type: 'deleted', person: 'ada', forGood: true };
    const out = [...alone, { type: 'unassigned', to: 'ada' } as const];
    const job = aJob();
    job.first(worldAfter(alone));
    expect(job.changes(worldAfter(out), ['ada'])).toEqual(['PATCH /Users/1']);
    expect(job.changes(worldAfter([...out, gone]), ['ada'])).toEqual([]);
    const other = aJob();
    other.first(worldAfter(alone));
    expect(other.changes(worldAfter([...alone, gone]), ['ada'])).toEqual(['DELETE /Users/1']);
  });

  it('nobody is disabled out of scope where that is skipped', () => {
    const job = aJob({ switches: { skipsOutOfScope: true } });
    job.first(worldAfter(alone));
    expect(job.changes(worldAfter([...alone, { type: 'unassigned', to: 'ada' }]), ['ada'])).toEqual([]);
  });

  it('a row for creation only and a default if null are never sent again', () => {
    const mapping: Mapping = {
      groups: [],
      users: [
        ...entra.mapping.users.filter(({ target }) => !['title', 'nickName'].includes(target)),
        { source: 'jobTitle', type: 'direct', target: 'title', apply: 'only during creation' },
        { source: 'department', type: 'direct', target: 'nickName', defaultIfNull: 'none' },
      ],
    };
    const bodies: unknown[] = [];
    const job = aJob({ mapping });
    job.first(worldAfter(alone), (request, id) => {
      if (isPost(request)) bodies.push(request.body);
      return rightly(request, id);
    });
    expect(bodies).toMatchObject([{ nickName: 'none' }]);
    expect(job.changes(worldAfter([...alone, titled]), ['ada'])).toEqual([]);
  });

  it('disabled people are not sent on demand, and the report says so', () => {
    const job = aJob();
    expect(job.onDemand(worldAfter([...alone, { type: 'left', person: 'ada' }]), 'ada')).toEqual([]);
    expect(job.report().failures[0]?.code).toBe('EntrySynchronizationSkipped');
  });

  it('a group on demand brings five members at most', () => {
    const ids = ['ada', 'bo', 'cai', 'dee', 'eli', 'fay'];
    const people = ids.map((id) => hired(id));
    const before = [...people, ...ids.map(assigned)];
    const job = aJob();
    job.first(worldAfter(before));
    const later = worldAfter([
      ...before,
      made('group red'),
      ...ids.map((id) => joined('group red', id)),
      assigned('group red'),
    ]);
    expect(job.onDemand(later, 'group red')).toEqual(['POST /Groups', 'PATCH /Groups/7']);
    expect(job.changes(later, ['group red'])).toEqual(['PATCH /Groups/7']);
  });
});

describe('two who look like one', () => {
  it('people with one matching value: the second is refused, nothing is written', () => {
    const mapping: Mapping = {
      ...entra.mapping,
      users: [{ source: 'everybody', type: 'constant', target: 'userName', matching: 1 }],
    };
    const found: Respond = (request, id) =>
      request.path.includes('everybody')
        ? { status: 200, body: { Resources: [{ id: '1' }] } }
        : rightly(request, id);
    const job = aJob({ mapping });
    job.first(worldAfter([...alone, hired('bo'), assigned('bo')]), found);
    expect(job.report().failures).toMatchObject([{ name: 'Bo', code: 'DuplicateSourceEntries' }]);
  });

  it('a search that finds two is refused', () => {
    const two: Respond = (request, id) =>
      request.path.includes('ada%40')
        ? { status: 200, body: { Resources: [{ id: '1' }, { id: '2' }] } }
        : rightly(request, id);
    const job = aJob();
    job.first(worldAfter(alone), two);
    expect(job.report().failures[0]?.code).toBe(
      'SystemForCrossDomainIdentityManagementMultipleEntriesInResponse',
    );
  });
});

it('an unknown switch, and a target that can’t be one, are refused', () => {
  expect(() => aJob({ switches: { flies: true } })).toThrow('Entra has no switch flies.');
  const users = [{ source: 'objectId', type: 'direct' as const, target: 'id' }];
  expect(() => aJob({ mapping: { users, groups: [] } })).toThrow('The row of id (objectId) can’t be run');
});
