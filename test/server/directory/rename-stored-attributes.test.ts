import { expect, it, vi } from 'vitest';
import { renameStoredAttributes } from '../../../src/server/directory/rename-stored-attributes';
import { user as userType } from '../scim/engine-context';
import { createMemoryDirectory } from './memory-store';

const users = 60;

it('gives the names of the schema to resources that are long, a few in each turn', async () => {
  const { directory } = createMemoryDirectory();
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`mine${index}`, 'x']));
  const none = { added: [], removed: [] };
  for (let index = 0; index < users; index += 1)
    await directory.create(userType, {
      attributes: { userName: `u${index}`, TITLE: 'Dr', ...many },
      members: none,
    });
  const rename = vi.spyOn(directory, 'rename');
  await renameStoredAttributes(directory);
  expect(directory.all('User').map(({ attributes }) => attributes.title)).toEqual(Array(users).fill('Dr'));
  expect(rename.mock.calls.length).toBeGreaterThan(2);
});
