import { expect, it } from 'vitest';
import { group as groupType, user as userType } from '../scim/engine-context';
import { createMemoryDirectory } from './memory-store';

it('who came and who went is counted where a group was emptied, and only who is left is logged', async () => {
  const { directory, store } = createMemoryDirectory();
  const nobody = { added: [], removed: [] };
  const ids: string[] = [];
  for (let index = 0; index < 203; index += 1) {
    const attributes = { userName: `u${index}` };
    ids.push((await directory.create(userType, { attributes, members: nobody })).resource.id);
  }
  const [first = '', second = '', newcomer = '', ...others] = ids;
  const attributes = { displayName: 'G' };
  const joining = { added: [first, second, ...others], removed: [] };
  const group = (await directory.create(groupType, { attributes, members: joining })).resource;
  const members = { emptied: true, added: [second, newcomer], removed: [] };
  const before = directory.find(group.id) ?? group;
  const { changes } = await directory.change(groupType, before, { attributes, members });
  expect(changes[0]).toMatchObject({
    membersAdded: [{ id: newcomer }],
    membersAddedCount: 1,
    membersRemovedCount: 201,
    after: { memberCount: 2 },
  });
  expect(changes[0]?.membersRemoved).toHaveLength(100);
  expect(changes[0]?.membersRemoved.map(({ id }) => id)).not.toContain(second);
  expect(store.committed.at(-1)).toMatchObject([{ emptied: true, added: [second, newcomer], removed: [] }]);
});
