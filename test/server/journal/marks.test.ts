/** What a reader marks of the journal, and the searches that have a name. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn, streamed } from '../a-workbench';
import { aJournalFolderForEachTest, exchange, openHere } from './a-journal';

aJournalFolderForEachTest();

async function aRequest(workbench: Workbench) {
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'generic' });
  const headers = { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' };
  const ask = (path: string) => fetch(`${workbench.scim.baseUrl}/${path}`, { headers });
  await ask('Users?count=7');
  await ask('Groups');
  const listed = async () => (await call(workbench, 'journal.list', { settingId: setting.id })).exchanges;
  await expect.poll(async () => (await listed()).length).toBe(2);
  const [, first] = await listed();
  return { settingId: setting.id, sequence: first?.sequence ?? 0, listed };
}

async function marksNow(workbench: Workbench, settingId: string) {
  const [first] = await liveEvents(workbench, settingId, () => true);
  return sliceIn('marks', first);
}

async function found(workbench: Workbench, settingId: string, text: string) {
  const steps = await streamed(workbench, 'journal.search', { settingId, text });
  return steps.flatMap((step) => step.found);
}

it('a marked request stays whole when the requests are cleared, and after a restart, until its mark is removed', async () => {
  const folder = await aDataFolder();
  const workbench = await aWorkbench(folder);
  const { settingId, sequence } = await aRequest(workbench);
  const before = await call(workbench, 'journal.get', { sequence });
  await call(workbench, 'journal.mark', { sequence, comment: ' Ask them why ' });
  expect(await found(workbench, settingId, 'is:marked')).toEqual([sequence]);
  await call(workbench, 'journal.clear', { settingId });
  await workbench.close();

  const again = await aWorkbench(folder);
  const { total } = await call(again, 'journal.list', { settingId });
  expect(total).toBe(1);
  expect(await call(again, 'journal.get', { sequence })).toEqual(before);
  expect(await marksNow(again, settingId)).toEqual([
    { sequence, comment: 'Ask them why', at: expect.any(String) },
  ]);
  for (const text of ['has:comment', 'why', 'count=7', 'user-agent'])
    expect(await found(again, settingId, text)).toEqual([sequence]);
  const [snapshot] = await liveEvents(again, settingId, () => true);
  expect(snapshot).toMatchObject({ type: 'snapshot', snapshot: { exchanges: [] } });

  await call(again, 'journal.unmark', { sequence });
  expect((await call(again, 'journal.list', { settingId })).total).toBe(0);
  await call(again, 'journal.mark', { sequence, comment: 'back' });
  expect(await call(again, 'journal.get', { sequence })).toEqual(before);
  await call(again, 'settings.delete', { settingId });
  expect(await call(again, 'journal.get', { sequence })).toBe(null);
});

it('a request that is not there can not be marked', async () => {
  const workbench = await aWorkbench();
  await expect(call(workbench, 'journal.mark', { sequence: 99, comment: '' })).rejects.toThrow(
    /404 .*journal/,
  );
});

it('a marked exchange stays when newer ones take the place of the oldest, and no number is used twice', async () => {
  const limits = { exchanges: 3, bytes: 1_000_000 };
  const options = { limits: { perSetting: limits, unassigned: limits } };
  const journal = await openHere(options);
  for (let number = 1; number <= 3; number += 1) journal.add(exchange({ url: `/${number}` }));
  await journal.mark({ sequence: 1, comment: '', at: '2026-01-01T00:00:00.000Z' });
  for (let number = 4; number <= 6; number += 1) journal.add(exchange({ url: `/${number}` }));
  const { exchanges } = await journal.list({ settingId: 'one', offset: 0, limit: 10 });
  expect(exchanges.map(({ url }) => url)).toEqual(['/6', '/5', '/4', '/1']);
  expect(await journal.get(1)).toMatchObject({ request: { body: 'asked' } });
});

it('a mark that can not be read is told and left where it is', async () => {
  const folder = await aDataFolder();
  const workbench = await aWorkbench(folder);
  const { settingId, sequence } = await aRequest(workbench);
  await call(workbench, 'journal.mark', { sequence, comment: '' });
  await workbench.close();
  const marked = join(folder, 'journal', settingId, 'marked');
  const [name = ''] = await readdir(marked);
  await writeFile(join(marked, name), '{"version":1,');
  const notices: string[] = [];
  const again = await aWorkbench(folder, undefined, { onNotice: ({ text }) => notices.push(text) });
  expect(await marksNow(again, settingId)).toEqual([]);
  expect(notices.join()).toContain(name);
  expect(await readdir(marked)).toEqual([name]);
});

it('saved views belong to a SCIM setting and survive a restart', async () => {
  const folder = await aDataFolder();
  const workbench = await aWorkbench(folder);
  const { settingId } = await aRequest(workbench);
  const views = [{ id: 'a', name: 'Marta’s move', query: 'user:marta after:14:00' }];
  await call(workbench, 'journal.saveViews', { settingId, views });
  await workbench.close();
  const again = await aWorkbench(folder);
  const viewsNow = async () => sliceIn('requestViews', (await liveEvents(again, settingId, () => true))[0]);
  expect(await viewsNow()).toEqual(views);
  const unnamed = [{ id: 'a', name: ' ', query: 'x' }];
  await expect(call(again, 'journal.saveViews', { settingId, views: unnamed })).rejects.toThrow(/422/);
});
