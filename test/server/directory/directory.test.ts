import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../src/server/directory/directory';
import { listRelated, listSummaries } from '../../../src/server/directory/list-pages';
import { versionOf } from '../../../src/server/resource/version';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import type { ResolvedResourceType } from '../../../src/shared/scim/schemas/schema-registry';
import { createMemoryDirectory } from './memory-store';

function typeNamed(name: string): ResolvedResourceType {
  const type = standardRegistry.byName.get(name);
  if (type === undefined) throw new Error(`No type ${name}`);
  return type;
}

const userType = typeNamed('user');
const groupType = typeNamed('group');
const nobody = { added: [], removed: [] };

const addUser = async (directory: Directory, attributes: JsonObject) =>
  (await directory.create(userType, { attributes, members: nobody })).resource;
const addGroup = async (directory: Directory, displayName: string, added: string[] = []) =>
  (await directory.create(groupType, { attributes: { displayName }, members: { added, removed: [] } }))
    .resource;

function current(directory: Directory, id: string) {
  const resource = directory.find(id);
  if (resource === undefined) throw new Error(`No resource ${id}`);
  return resource;
}

describe('a directory', () => {
  it('refuses a userName that another user holds in any case, and says who', async () => {
    const { directory } = createMemoryDirectory();
    const ada = await addUser(directory, { userName: 'ada@example.com', displayName: 'Ada' });
    const second = addUser(directory, { userName: 'ADA@example.com' });
    await expect(second).rejects.toMatchObject({
      scimType: 'uniqueness',
      status: 409,
      attributePath: 'userName',
    });
    await expect(second).rejects.toThrow(`“Ada” (id ${ada.id})`);
    expect(directory.size('User')).toBe(1);
  });

  it('lets a user keep its own userName and refuses to take that of another', async () => {
    const { directory } = createMemoryDirectory();
    const ada = await addUser(directory, { userName: 'ada' });
    await addUser(directory, { userName: 'grace' });
    const kept = await directory.change(userType, ada, { attributes: { userName: 'ADA' }, members: nobody });
    expect(kept.resource.revision).toBe(2);
    const taken = directory.change(userType, current(directory, ada.id), {
      attributes: { userName: 'grace' },
      members: nobody,
    });
    await expect(taken).rejects.toMatchObject({ scimType: 'uniqueness' });
    expect([...(directory.idsWith('User', 'userName', 'ada') ?? [])]).toEqual([ada.id]);
  });

  it('keeps version and time of a change that changes nothing, and stores nothing', async () => {
    const { directory, store } = createMemoryDirectory();
    const ada = await addUser(directory, { userName: 'ada', emails: [{ value: 'a@x', type: 'work' }] });
    const same = { emails: [{ type: 'work', value: 'a@x' }], userName: 'ada' };
    const written = await directory.change(userType, ada, { attributes: same, members: nobody });
    expect(written).toEqual({ resource: ada, changes: [] });
    expect(store.committed).toHaveLength(1);
  });

  it('confirms a change that changes nothing only when what it confirms is on disk', async () => {
    const { directory, store } = createMemoryDirectory();
    const ada = await addUser(directory, { userName: 'ada' });
    let release = () => {};
    store.hold = new Promise((resolve) => {
      release = () => resolve();
    });
    const done: string[] = [];
    const first = directory.change(userType, ada, {
      attributes: { userName: 'ada', title: 'x' },
      members: nobody,
    });
    const again = directory
      .change(userType, current(directory, ada.id), {
        attributes: { userName: 'ada', title: 'x' },
        members: nobody,
      })
      .then(() => done.push('again'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toEqual([]);
    release();
    await Promise.all([first, again]);
    expect(done).toEqual(['again']);
  });

  it('is as it was when the disk refuses', async () => {
    const { directory, store } = createMemoryDirectory();
    const ada = await addUser(directory, { userName: 'ada' });
    const group = await addGroup(directory, 'G', [ada.id]);
    store.refuse = new Error('disk full');
    await expect(addUser(directory, { userName: 'grace' })).rejects.toThrow('disk full');
    await expect(directory.delete(current(directory, ada.id))).rejects.toThrow('disk full');
    await expect(directory.clear()).rejects.toThrow('disk full');
    expect(directory.all('User')).toEqual([ada]);
    expect([...directory.members(group.id)]).toEqual([ada.id]);
    expect(versionOf(current(directory, group.id))).toBe('W/"1"');
    expect(directory.idsWith('User', 'userName', 'grace')?.size).toBe(0);
  });

  it('refuses to change what was read before another change', async () => {
    const { directory } = createMemoryDirectory();
    const ada = await addUser(directory, { userName: 'ada' });
    await directory.change(userType, ada, { attributes: { userName: 'ada', title: 'x' }, members: nobody });
    const stale = directory.change(userType, ada, {
      attributes: { userName: 'ada', nickName: 'y' },
      members: nobody,
    });
    await expect(stale).rejects.toThrow('changed after it was read');
  });

  it('takes a deleted user out of its groups, whose versions change', async () => {
    const { directory } = createMemoryDirectory();
    const ada = await addUser(directory, { userName: 'ada', displayName: 'Ada' });
    const group = await addGroup(directory, 'Research', [ada.id]);
    const changes = await directory.delete(ada);
    expect([...directory.members(group.id)]).toEqual([]);
    expect(current(directory, group.id).revision).toBe(2);
    expect(changes).toMatchObject([
      { kind: 'deleted', resource: { displayName: 'Ada' }, after: null },
      {
        kind: 'changed',
        resource: { displayName: 'Research' },
        after: { memberCount: 0 },
        membersRemoved: [{ displayName: 'Ada' }],
      },
    ]);
  });

  it('logs one member as one member, whatever the size of the group', async () => {
    const { directory, store } = createMemoryDirectory();
    const users = await Promise.all(
      Array.from({ length: 500 }, (_, index) => addUser(directory, { userName: `u${index}` })),
    );
    const group = await addGroup(
      directory,
      'All',
      users.map(({ id }) => id),
    );
    const late = await addUser(directory, { userName: 'late' });
    const { attributes } = group;
    await directory.change(groupType, current(directory, group.id), {
      attributes,
      members: { added: [late.id], removed: [] },
    });
    expect(JSON.stringify(store.committed.at(-1)).length).toBeLessThan(300);
  });
});

describe('what a write did', () => {
  it('names attributes before and after, those of extensions by their URN', async () => {
    const { directory } = createMemoryDirectory();
    const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const before = {
      schemas: ['a'],
      userName: 'ada',
      title: 'Analyst',
      nickName: 'A',
      [urn]: { department: 'R', division: 'D' },
    };
    const after = {
      schemas: ['a', urn],
      userName: 'ada',
      title: 'Director',
      active: false,
      [urn]: { department: 'S', division: 'D' },
    };
    const ada = await addUser(directory, before);
    const { changes } = await directory.change(userType, ada, { attributes: after, members: nobody });
    expect(changes[0]?.attributes).toEqual([
      { attributePath: 'title', before: 'Analyst', after: 'Director' },
      { attributePath: 'nickName', before: 'A' },
      { attributePath: `${urn}:department`, before: 'R', after: 'S' },
      { attributePath: 'active', after: false },
    ]);
  });

  it('names at most a hundred members and counts them all', async () => {
    const { directory } = createMemoryDirectory();
    const users = await Promise.all(
      Array.from({ length: 150 }, (_, index) => addUser(directory, { userName: `u${index}` })),
    );
    const added = users.map(({ id }) => id);
    const { changes } = await directory.create(groupType, {
      attributes: { displayName: 'G' },
      members: { added, removed: [] },
    });
    expect(changes[0]).toMatchObject({
      membersAddedCount: 150,
      membersRemovedCount: 0,
      after: { memberCount: 150 },
    });
    expect(changes[0]?.membersAdded).toHaveLength(100);
  });
});

describe('for the page', () => {
  it('counts users, active users and groups', async () => {
    const { directory } = createMemoryDirectory();
    await addUser(directory, { userName: 'a' });
    const off = await addUser(directory, { userName: 'b', active: false });
    await addGroup(directory, 'g');
    expect(directory.counts()).toEqual({ users: 2, activeUsers: 1, groups: 1 });
    await directory.change(userType, off, { attributes: { userName: 'b', active: true }, members: nobody });
    expect(directory.counts().activeUsers).toBe(2);
    await directory.clear();
    expect(directory.counts()).toEqual({ users: 0, activeUsers: 0, groups: 0 });
  });

  it('says who a resource is, in the words of a person', async () => {
    const { directory } = createMemoryDirectory();
    const ada = await addUser(directory, {
      userName: 'ada@example.com',
      name: { givenName: 'Ada', familyName: 'Byron' },
      title: 'Analyst',
      emails: [
        { value: 'home@x', type: 'home' },
        { value: 'work@x', type: 'work' },
      ],
      addresses: [{ type: 'work', locality: 'London' }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Research' },
      active: false,
    });
    await addGroup(directory, 'G', [ada.id]);
    expect(directory.summary(ada)).toMatchObject({
      displayName: 'Ada Byron',
      name: 'ada@example.com',
      about: 'Research, London',
      title: 'Analyst',
      email: 'work@x',
      active: false,
      memberCount: 1,
    });
  });

  it('is not put off by values of any type', async () => {
    const { directory } = createMemoryDirectory();
    const odd = await addUser(directory, {
      userName: 7,
      name: ['x'],
      emails: {},
      addresses: [null, 3],
      displayName: ['y'],
    });
    expect(directory.summary(odd)).toMatchObject({ displayName: odd.id, name: odd.id, about: '' });
  });

  it('gives windows by name without case and accents, or with the newest change first', async () => {
    let clock = Date.parse('2026-01-01T00:00:00Z');
    const { directory } = createMemoryDirectory(() => {
      clock += 1000;
      return new Date(clock);
    });
    for (const displayName of ['zoe', 'Ángel', 'anna', 'Bert'])
      await addUser(directory, { userName: displayName, displayName });
    const [id = ''] = directory.idsWith('User', 'displayName', 'ANNA') ?? [];
    const anna = directory.find(id);
    if (anna === undefined) throw new Error('No anna');
    const query = { resourceType: 'User', offset: 0, limit: 3, search: '' };
    const names = async (more: object) =>
      (await listSummaries(directory, { ...query, sort: 'name', ...more })).resources.map(
        ({ displayName }) => displayName,
      );
    expect(await names({})).toEqual(['Ángel', 'anna', 'Bert']);
    expect(await names({ offset: 2 })).toEqual(['Bert', 'zoe']);
    expect(await names({ search: 'AN' })).toEqual(['Ángel', 'anna']);
    expect(await names({ sort: 'newest', limit: 2 })).toEqual(['Bert', 'anna']);
    await directory.change(userType, anna, {
      attributes: { ...anna.attributes, title: 'x' },
      members: nobody,
    });
    expect(await names({ sort: 'newest', limit: 2 })).toEqual(['anna', 'Bert']);
  });

  it('gives windows of members and of groups', async () => {
    const { directory } = createMemoryDirectory();
    const users = await Promise.all(['a', 'b', 'c', 'd'].map((userName) => addUser(directory, { userName })));
    const group = await addGroup(
      directory,
      'G',
      users.map(({ id }) => id),
    );
    const query = { resourceType: 'Group', id: group.id, offset: 1, limit: 2, search: '' };
    const members = await listRelated(directory, query);
    expect({ total: members.total, names: members.resources.map(({ name }) => name) }).toEqual({
      total: 4,
      names: ['b', 'c'],
    });
    const groups = await listRelated(directory, {
      ...query,
      resourceType: 'User',
      id: users[0]?.id ?? '',
      offset: 0,
    });
    expect(groups.resources.map(({ name }) => name)).toEqual(['G']);
  });
});
