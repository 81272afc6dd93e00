import { expect, it } from 'vitest';
import { newestMembers } from '../../../src/server/directory/newest-members';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { createMemoryDirectory } from './memory-store';

function typeOf(name: string) {
  const type = standardRegistry.byName.get(name);
  if (type === undefined) throw new Error('No such type');
  return type;
}

it('those who joined a group last come first, as many as asked for; unknown groups are left out', async () => {
  const { directory } = createMemoryDirectory();
  const people: string[] = [];
  for (const userName of ['ada', 'ben', 'cy']) {
    const draft = { attributes: { userName }, members: { added: [], removed: [] } };
    people.push((await directory.create(typeOf('user'), draft)).resource.id);
  }
  const draft = (displayName: string, added: string[]) => ({
    attributes: { displayName },
    members: { added, removed: [] },
  });
  const { resource: sales } = await directory.create(typeOf('group'), draft('Sales', people));
  const { resource: empty } = await directory.create(typeOf('group'), draft('Empty', []));
  const members = await newestMembers(directory, [sales.id, empty.id, 'nobody'], 2);
  expect(Object.keys(members)).toEqual([sales.id, empty.id]);
  expect(members[sales.id]?.map(({ displayName }) => displayName)).toEqual(['cy', 'ben']);
  expect(members[empty.id]).toEqual([]);
});
