import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import type { DirectoryChange, StoredResource } from '../../../src/server/resource/stored-resource';
import { standardRegistry, standardSchemas } from '../../../src/shared/scim/schemas';
import { createSchemaRegistry } from '../../../src/shared/scim/schemas/schema-registry';

const userIds = ['u1', 'u2', 'u3', 'u4'];
const groupIds = ['g1', 'g2', 'g3'];
const ids = [...userIds, ...groupIds];

function resource(id: string, revision: number, name: string): StoredResource {
  const isUser = userIds.includes(id);
  return {
    id,
    resourceType: isUser ? 'User' : 'Group',
    order: ids.indexOf(id) + 1,
    revision,
    created: '2026-01-01T00:00:00.000Z',
    lastModified: `2026-01-01T00:00:${String(revision % 60).padStart(2, '0')}.000Z`,
    attributes: isUser
      ? {
          userName: name,
          active: revision % 2 === 0,
          emails: [{ value: `${name}@x` }, { value: 'shared@x' }],
        }
      : { displayName: name },
  };
}

const names = fc.constantFrom('Ann', 'ann', 'Bob', 'Cid');
const revisions = fc.integer({ min: 1, max: 9 });
const change: fc.Arbitrary<DirectoryChange> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      resource: fc
        .tuple(fc.constantFrom(...ids), revisions, names)
        .map(([id, revision, name]) => resource(id, revision, name)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...ids), fc.uniqueArray(fc.constantFrom(...groupIds)), revisions)
      .map(([id, left, revision]) => ({
        kind: 'delete' as const,
        resourceType: userIds.includes(id) ? 'User' : 'Group',
        id,
        left: {
          lastModified: '2026-03-01T00:00:00.000Z',
          groups: left.filter((group) => group !== id).map((group): [string, number] => [group, revision]),
        },
      })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('members' as const),
      groupId: fc.constantFrom(...groupIds),
      added: fc.uniqueArray(fc.constantFrom(...ids)),
      removed: fc.uniqueArray(fc.constantFrom(...ids)),
      lastModified: fc.constant('2026-02-01T00:00:00.000Z'),
      revision: revisions,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('members' as const),
      groupId: fc.constantFrom(...groupIds),
      emptied: fc.constant(true),
      added: fc.uniqueArray(fc.constantFrom(...ids)),
      removed: fc.constant<string[]>([]),
      lastModified: fc.constant('2026-02-01T00:00:00.000Z'),
      revision: revisions,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'clear' as const }) },
);

/** Only what a directory commits: members who exist, of groups that exist; an id that is gone never comes back. */
function asCommitted(changes: DirectoryChange[]): DirectoryChange[] {
  const alive = new Set<string>();
  const gone = new Set<string>();
  return changes.flatMap((one): DirectoryChange[] => {
    if (one.kind === 'put' && gone.has(one.resource.id)) return [];
    if (one.kind === 'put') alive.add(one.resource.id);
    if (one.kind === 'delete' && alive.delete(one.id)) gone.add(one.id);
    if (one.kind === 'clear') {
      for (const id of alive) gone.add(id);
      alive.clear();
    }
    if (one.kind !== 'members') return [one];
    const added = one.added.filter((id) => alive.has(id) && !one.removed.includes(id));
    return alive.has(one.groupId) ? [{ ...one, added }] : [];
  });
}

const history = (maxLength: number) => fc.array(change, { maxLength }).map(asCommitted);

/** Everything that can be asked of the state. */
async function contentOf(state: DirectoryState) {
  const collections = ['User', 'Group'].map(async (type) => {
    const collection = state.collection(type);
    return {
      resources: JSON.parse(JSON.stringify(collection.toArray())),
      byName: (await collection.sliceByName(0, 100)).map(({ id }) => id),
      byChange: collection.slice('newest change', 0, 100).map(({ id }) => id),
      active: collection.activeCount,
      size: collection.size,
      ann: collection.lookUp(type === 'User' ? 'userName' : 'displayName', 'ANN')?.map(({ id }) => id),
      shared: collection.lookUp('emails.value', 'shared@x')?.map(({ id }) => id),
    };
  });
  const members = groupIds.map((id) => [...state.membership.membersOf(id)].sort());
  const groups = ids.map((id) => [...state.membership.groupsOf(id)].sort());
  return { collections: await Promise.all(collections), members, groups };
}

function stateAfter(changes: Iterable<DirectoryChange>): DirectoryState {
  const state = new DirectoryState(standardRegistry);
  for (const one of changes) state.apply(one);
  return state;
}

describe('the state of a directory', () => {
  it('undoes any change', async () => {
    await fc.assert(
      fc.asyncProperty(history(40), async (changes) => {
        const last = changes.at(-1);
        if (last === undefined) return;
        const before = changes.slice(0, -1);
        const state = stateAfter(before);
        const expected = await contentOf(state);
        state.apply(last)();
        expect(await contentOf(state)).toEqual(expected);
      }),
    );
  });

  it('is rebuilt by its snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(history(60), async (changes) => {
        const state = stateAfter(changes);
        const plain: DirectoryChange[] = JSON.parse(JSON.stringify([...state.snapshot()]));
        expect(await contentOf(stateAfter(plain))).toEqual(await contentOf(state));
      }),
    );
  });

  it('ends in the same state when changes are replayed onto a snapshot taken among them', async () => {
    await fc.assert(
      fc.asyncProperty(history(40), fc.nat(40), fc.nat(40), async (changes, one, other) => {
        const [from, to] = [one, other].map((place) => Math.min(place, changes.length)).sort((a, b) => a - b);
        const recovered = stateAfter(stateAfter(changes.slice(0, to)).snapshot());
        for (const replayed of changes.slice(from)) recovered.apply(replayed);
        expect(await contentOf(recovered)).toEqual(await contentOf(stateAfter(changes)));
      }),
    );
  });

  it('takes snapshots while it changes, which the log puts right', async () => {
    await fc.assert(
      fc.asyncProperty(history(60), fc.nat(60), async (changes, place) => {
        const state = stateAfter(changes.slice(0, place));
        const records: DirectoryChange[] = [];
        const waiting = changes.slice(place);
        for (const record of state.snapshot()) {
          records.push(record);
          const next = waiting.shift();
          if (next !== undefined) state.apply(next);
        }
        const applied = changes.slice(place, changes.length - waiting.length);
        expect(await contentOf(stateAfter([...records, ...applied]))).toEqual(await contentOf(state));
      }),
    );
  });

  it('indexes what a walk over all resources would find', () => {
    fc.assert(
      fc.property(history(60), names, (changes, name) => {
        const users = stateAfter(changes).collection('User');
        const walked = users
          .toArray()
          .filter(({ attributes }) => String(attributes.userName).toLowerCase() === name.toLowerCase());
        expect(users.lookUp('userName', name)).toEqual(walked);
        expect(users.lookUp('nickName', name)).toBeUndefined();
      }),
    );
  });

  it('takes a deleted resource out of its groups, and puts it back when that is undone', () => {
    const put = (id: string): DirectoryChange => ({ kind: 'put', resource: resource(id, 1, id) });
    const join = { kind: 'members' as const, added: ['u1'], removed: [], lastModified: 'x', revision: 2 };
    const state = stateAfter([
      put('u1'),
      put('g1'),
      put('g2'),
      { ...join, groupId: 'g1' },
      { ...join, groupId: 'g2' },
    ]);
    const groups: [string, number][] = [
      ['g1', 3],
      ['gone', 8],
      ['g2', 3],
    ];
    const left = { lastModified: 'y', groups };
    const undo = state.apply({ kind: 'delete', resourceType: 'User', id: 'u1', left });
    expect(state.find('g2')).toMatchObject({ revision: 3, lastModified: 'y' });
    expect([state.membership.membersOf('g1').size, state.membership.groupsOf('u1').size]).toEqual([0, 0]);
    undo();
    expect([...state.membership.groupsOf('u1')]).toEqual(['g1', 'g2']);
    expect(state.find('g1')).toMatchObject({ revision: 2, lastModified: 'x' });
    expect(state.find('u1')).toBeDefined();
  });

  it('puts everything aside at once, and back as it was, with what was declared meanwhile', async () => {
    const state = stateAfter([{ kind: 'put', resource: resource('u1', 1, 'Ann') }]);
    state.makeOrders();
    const walk = vi.spyOn(state.collection('User'), 'resources');
    const undo = state.apply({ kind: 'clear' });
    expect([state.find('u1'), state.collection('User').size]).toEqual([undefined, 0]);
    await state.redeclare(createSchemaRegistry([], standardSchemas));
    undo();
    expect(walk).not.toHaveBeenCalled();
    expect(state.find('u1')?.attributes.userName).toBe('Ann');
    await vi.waitFor(() => expect(state.collection('User').lookUp('userName', 'Ann')).toBeUndefined());
  });

  it('empties a group before others join it', () => {
    const join = { kind: 'members' as const, groupId: 'g1', removed: [], lastModified: 'x', revision: 2 };
    const resources = ['g1', 'u1', 'u2', 'u3'].map((id): DirectoryChange => {
      return { kind: 'put', resource: resource(id, 1, id) };
    });
    const state = stateAfter([...resources, { ...join, added: ['u1', 'u2'] }]);
    const undo = state.apply({ ...join, emptied: true, added: ['u3', 'u2'] });
    expect([...state.membership.membersOf('g1')]).toEqual(['u3', 'u2']);
    expect(state.membership.groupsOf('u1').size).toBe(0);
    undo();
    expect([...state.membership.membersOf('g1')]).toEqual(['u1', 'u2']);
    expect(state.membership.groupsOf('u3').size).toBe(0);
  });

  it('keeps resources of a type that is no longer declared', () => {
    const device = { ...resource('u1', 1, 'x'), resourceType: 'Device' };
    const state = stateAfter([{ kind: 'put', resource: device }]);
    expect(state.find('u1')).toEqual(device);
    expect([...state.snapshot()]).toEqual([{ kind: 'put', resource: device }]);
  });

  it('names the members of a large group in portions', () => {
    const state = stateAfter([{ kind: 'put', resource: resource('g1', 1, 'Everybody') }]);
    const added = Array.from({ length: 2_500 }, (_, index) => `m${index}`);
    state.apply({ kind: 'members', groupId: 'g1', added, removed: [], lastModified: 'x', revision: 2 });
    const portions = [...state.snapshot()].filter((record) => record.kind === 'members');
    expect(portions.map((record) => record.added.length)).toEqual([1_000, 1_000, 500]);
  });
});
