import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openJsonFolder } from '../../../src/server/store/json-folder';
import { aDataFolder } from '../a-workbench';

const schema = z.object({ name: z.string() });

async function aFolder() {
  const folder = join(await aDataFolder(), 'things');
  const told: string[] = [];
  const openHere = () =>
    openJsonFolder({ folder, what: 'thing', schema, onNotice: ({ text }) => told.push(text) });
  return { folder, told, openHere };
}

it('keeps values under the names of their files, for the user alone', async () => {
  const { folder, openHere } = await aFolder();
  await openHere().save('one', { name: 'One' });
  expect(openHere().list()).toEqual([{ id: 'one', name: 'One' }]);
  expect(JSON.parse(await readFile(join(folder, 'one.json'), 'utf8'))).toEqual({ name: 'One' });
  if (process.platform !== 'win32') expect((await stat(join(folder, 'one.json'))).mode & 0o077).toBe(0);
  await openHere().remove('one');
  expect(openHere().list()).toEqual([]);
});

it('leaves what can’t be read where it is, and says which file and what is wrong', async () => {
  const { folder, told, openHere } = await aFolder();
  openHere();
  const path = join(folder, 'other.json');
  await writeFile(path, '{"name":7}');
  expect(openHere().list()).toEqual([]);
  expect(told).toEqual([expect.stringMatching(/^The thing in .+other\.json is not offered: name: /)]);
  expect(await readFile(path, 'utf8')).toBe('{"name":7}');
});
