import { expect, test } from 'vitest';
import type { Directory } from '../../../src/server/directory/directory';
import { DirectoryReader } from '../../../src/server/directory/directory-reader';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { createMemoryDirectory } from './memory-store';

async function addUsers(directory: Directory, ...userNames: string[]): Promise<string[]> {
  const type = standardRegistry.byName.get('user');
  if (type === undefined) throw new Error('There is no type of users');
  const ids: string[] = [];
  for (const userName of userNames) {
    const members = { added: [], removed: [] };
    const { resource } = await directory.create(type, { attributes: { userName }, members });
    ids.push(resource.id);
  }
  return ids;
}

test('a reader sees each write of the directory at once, by id, by value and in order', async () => {
  const { directory, state } = createMemoryDirectory();
  const reader = new DirectoryReader(standardRegistry, state);
  const [ada, grace] = await addUsers(directory, 'ada', 'grace');
  expect(reader.size('User')).toBe(2);
  expect(reader.slice('User', 'created', 1, 5).map(({ id }) => id)).toEqual([grace]);
  expect([...(reader.idsWith('User', 'userName', 'ADA') ?? [])]).toEqual([ada]);
  expect(reader.counts()).toMatchObject({ users: 2, groups: 0 });
  await directory.clear();
  expect(reader.find(ada ?? '')).toBeUndefined();
  expect(reader.counts()).toMatchObject({ users: 0 });
});

test('a value without an index is said to have none, instead of nobody', async () => {
  const { directory, state } = createMemoryDirectory();
  await addUsers(directory, 'ada');
  const reader = new DirectoryReader(standardRegistry, state);
  expect(reader.idsWith('User', 'title', 'Engineer')).toBeUndefined();
  expect(reader.idsWith('User', 'userName', 'nobody')?.size ?? 0).toBe(0);
});
