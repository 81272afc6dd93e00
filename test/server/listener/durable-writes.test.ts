import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDirectories, type Directories } from '../../../src/server/directory/directories';
import type { Directory } from '../../../src/server/directory/directory';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { createTestListener } from './test-listener';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'directories-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function openHere(): Directories {
  return createDirectories({ folder, registryOf: () => standardRegistry, onNotice: () => undefined });
}

function openIn(directories: Directories, settingId: string): Directory {
  const directory = directories.find(settingId);
  if (directory === undefined) throw new Error(`Directory ${settingId} is not open`);
  return directory;
}

/** Every resource with members, in one text. */
function contentOf(directories: Directories): string {
  const directory = openIn(directories, 'one');
  const groups = directory.all('Group').map((group) => [group, [...directory.members(group.id)]]);
  return JSON.stringify([directory.all('User'), groups]);
}

it('whatever was acknowledged is there after a restart, in the same state', async () => {
  const directories = openHere();
  const directory = await directories.open('one');
  const { send, listener } = await createTestListener({ directories: { find: () => directory } });
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
  const patchOp = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'] };
  const ids: string[] = [];
  for (let index = 0; index < 20; index += 1) {
    const payload = JSON.stringify({ schemas, userName: `u${index}`, active: true });
    ids.push((await send({ method: 'POST', url: '/scim/Users', payload })).body.id);
  }
  const members = ids.map((value) => ({ value }));
  const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'G', members };
  const { body } = await send({ method: 'POST', url: '/scim/Groups', payload: JSON.stringify(group) });
  const change = async (url: string, operation: object, expected: number) => {
    const payload = JSON.stringify({ ...patchOp, Operations: [operation] });
    expect((await send({ method: 'PATCH', url, payload })).status).toBe(expected);
  };
  await change(`/scim/Users/${ids[0]}`, { op: 'replace', path: 'active', value: false }, 200);
  await change(`/scim/Groups/${body.id}`, { op: 'remove', path: `members[value eq "${ids[1]}"]` }, 204);
  expect((await send({ method: 'DELETE', url: `/scim/Users/${ids[2]}` })).status).toBe(204);
  const before = contentOf(directories);
  await listener.close();
  await directories.close();

  const again = openHere();
  await again.open('one');
  expect(contentOf(again)).toBe(before);
  expect(openIn(again, 'one').members(body.id).size).toBe(18);
  await again.close();
});

it('directories of two SCIM settings share nothing, and one is removed alone', async () => {
  const directories = openHere();
  const type = standardRegistry.byName.get('user');
  if (type === undefined) throw new Error('No user type');
  for (const settingId of ['one', 'two']) {
    const directory = await directories.open(settingId);
    await directory.create(type, { attributes: { userName: 'same' }, members: { added: [], removed: [] } });
  }
  await directories.remove('one');
  expect(directories.find('one')).toBeUndefined();
  expect((await directories.open('one')).size('User')).toBe(0);
  expect(openIn(directories, 'two').size('User')).toBe(1);
  await directories.close();
});

it('an id that would lead out of the folder is refused', async () => {
  await expect(openHere().open('../elsewhere')).rejects.toThrow('not the id of a SCIM setting');
});
