import { describe, expect, it } from 'vitest';
import { mostFormerUsers } from '../../../src/server/directory/former-users';
import type { RequestMoment } from '../../../src/server/resource/value-origins';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { createMemoryDirectory } from './memory-store';

const noMembers = { added: [], removed: [] };
const typeNamed = (name: string) => {
  const type = standardRegistry.byName.get(name);
  if (type === undefined) throw new Error(`No resource type ${name}`);
  return type;
};
const request = (method: string): RequestMoment & { sequence: null } => ({
  sequence: null,
  method,
  receivedAt: new Date('2026-03-02T09:00:00Z'),
});

async function aDirectoryWith(...names: string[]) {
  const one = createMemoryDirectory();
  const ids: string[] = [];
  for (const userName of names) {
    const draft = { attributes: { userName }, members: noMembers };
    const { resource } = await one.directory.create(typeNamed('user'), draft, request('POST'));
    ids.push(resource.id);
  }
  const remove = async (id: string | undefined) => {
    const user = one.directory.get('User', id ?? '');
    if (user !== undefined) await one.directory.delete(user, request('DELETE'));
  };
  const former = () => [...one.directory.former.all()].map(({ resource }) => resource.attributes.userName);
  return { ...one, ids, remove, former };
}

describe('users who were deleted', () => {
  it('stay with their last values, their groups, and the request that deleted them', async () => {
    const { directory, ids, remove } = await aDirectoryWith('kim');
    const [kim = ''] = ids;
    const members = { added: [kim], removed: [] };
    await directory.create(typeNamed('group'), { attributes: { displayName: 'Sales' }, members });
    await remove(kim);
    expect(directory.get('User', kim)).toBeUndefined();
    expect(directory.former.get(kim)).toMatchObject({
      resource: { attributes: { userName: 'kim' } },
      groups: [{ displayName: 'Sales' }],
      by: expect.stringMatching(/ DELETE$/),
    });
  });

  it('are bounded: who was deleted longest ago is forgotten first', async () => {
    const names = Array.from({ length: mostFormerUsers + 2 }, (_, n) => `user ${n}`);
    const { ids, remove, former } = await aDirectoryWith(...names);
    for (const id of ids) await remove(id);
    expect(former()).toEqual(names.slice(2));
  });

  it('who is larger than most is not kept, nor are groups', async () => {
    const { directory, former } = await aDirectoryWith();
    const attributes = { userName: 'kim', nickName: 'x'.repeat(40_000) };
    const draft = { attributes, members: noMembers };
    await directory.delete((await directory.create(typeNamed('user'), draft)).resource);
    const group = { attributes: { displayName: 'Sales' }, members: noMembers };
    await directory.delete((await directory.create(typeNamed('group'), group)).resource);
    expect(former()).toEqual([]);
  });

  it('are as before where the disk refuses the deletion, or that everything is cleared', async () => {
    const { directory, store, ids, remove, former } = await aDirectoryWith('kim', 'ada');
    await remove(ids[0]);
    store.refuse = new Error('full');
    await expect(remove(ids[1])).rejects.toThrow('full');
    await expect(directory.clear()).rejects.toThrow('full');
    expect(former()).toEqual(['kim']);
    store.refuse = null;
    await directory.clear();
    expect(former()).toEqual([]);
  });
});
