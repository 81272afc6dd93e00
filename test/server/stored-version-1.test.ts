/**
 * What a version before this one has stored: ada and grace in a group, in a snapshot; then hedy joined, and ada left the group
 * and was deleted. Directories and recorded requests are both of version 1.
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { encodeRecord } from '../../src/server/store/record';
import type { Workbench } from '../../src/server/workbench';
import { aDataFolder, aWorkbench, call } from './a-workbench';

const stored = join(import.meta.dirname, 'stored-version-1');
const settingId = 'dc1c1f79-207f-4d94-aaf2-27f2283d6354';
const group = '0dc4df6b-56f3-4df3-b70d-740365eada33';

async function aStoredFolder(): Promise<string> {
  const folder = await aDataFolder();
  await cp(stored, folder, { recursive: true });
  return folder;
}

const journalOf = (workbench: Workbench) =>
  call(workbench, 'journal.list', { settingId, offset: 0, limit: 100 });

async function requireAllOf(workbench: Workbench, token: string): Promise<void> {
  const send = async (path: string) => {
    const { address } = workbench.scim;
    const response = await fetch(`http://${address}/scim${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.json();
  };
  const { Resources: users } = await send('/Users');
  expect(users.map(({ userName }: { userName: string }) => userName)).toEqual(['grace', 'hedy']);
  const { members, meta } = await send(`/Groups/${group}`);
  expect(members.map(({ display }: { display: string }) => display)).toEqual(['GRACE', 'HEDY']);
  expect(meta.version).toBe('W/"2"');
}

it('is there as it was, is written in the new form, and comes back from that', async () => {
  const folder = await aStoredFolder();
  const workbench = await aWorkbench(folder);
  expect((await call(workbench, 'workbench.status', {})).notices).toEqual([]);
  const { exchanges } = await journalOf(workbench);
  expect(exchanges.map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3, 2, 1]);
  const first = await call(workbench, 'journal.get', { sequence: 1 });
  expect(JSON.parse(first?.request.body ?? '')).toMatchObject({ userName: 'ada' });
  expect(JSON.parse(first?.response.body ?? '')).toMatchObject({ userName: 'ada', displayName: 'ADA' });
  const { token } = await call(workbench, 'settings.rotateToken', { settingId });
  await requireAllOf(workbench, token);
  await workbench.close();
  const directory = join(folder, 'directories', settingId);
  const [newest = ''] = (await readdir(directory)).filter((name) => name.startsWith('snapshot')).reverse();
  expect(await readFile(join(directory, newest), 'utf8')).toMatch(
    /^\w{8} \{"kind":"snapshot","format":1,"version":3,/,
  );
  const again = await aWorkbench(folder);
  await requireAllOf(again, token);
  expect((await journalOf(again)).exchanges.slice(-6).map(({ url }) => url)).toEqual(
    exchanges.map(({ url }) => url),
  );
});

it('of a directory that a newer version has stored nothing is changed, and one sentence says so', async () => {
  const folder = await aStoredFolder();
  const directory = join(folder, 'directories', settingId);
  const log = join(directory, 'log-00000002.jsonl');
  const [, ...changes] = (await readFile(log, 'utf8')).split('\n');
  const header = encodeRecord({ kind: 'log', format: 1, version: 4, number: 2, recordsBefore: 3 });
  await writeFile(log, header + changes.join('\n'));
  const filesNow = async () => {
    const names = (await readdir(directory)).sort();
    return Promise.all(names.map(async (name) => [name, await readFile(join(directory, name), 'utf8')]));
  };
  const before = await filesNow();
  const workbench = await aWorkbench(folder);
  const { notices } = await call(workbench, 'workbench.status', {});
  expect(notices.map(({ text }) => text)).toEqual([
    expect.stringContaining(`${log} was written by a newer version of SCIM Workbench. Nothing was changed`),
  ]);
  await workbench.close();
  expect(await filesNow()).toEqual(before);
});
