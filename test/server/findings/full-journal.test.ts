/** What newer requests pushed out of a full journal, and what is known all the same. */
import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { aDataFolder, aWorkbench, call } from '../a-workbench';

const nothing = { headers: [], body: '', isCut: false };
const look = {
  ...{ at: null, durationMs: 1, method: 'GET', url: '/scim/Users?count=1', status: 200 },
  ...{ request: nothing, response: nothing },
};

/** As many as a journal holds take ten seconds and more; cleared requests are gone as well. */
const isLong = process.env.LONG_TESTS !== undefined;

async function fill(workbench: Workbench, settingId: string) {
  for (let sent = 0; sent <= 20_000; sent += 500)
    await call(workbench, 'exchangeFiles.import', { settingId, requests: Array(500).fill(look) });
}

it('who is wrong is known after the request that says so is gone from the journal, after a restart too, and history says where it ends', async () => {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  const response = await fetch(`${workbench.scim.baseUrl}/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'kim@example.com',
      timezone: 'US',
    }),
  });
  const { id } = await response.json();
  await expect.poll(async () => (await call(workbench, 'journal.list', { settingId })).total).toBe(1);
  if (isLong) await fill(workbench, settingId);
  else await call(workbench, 'journal.clear', { settingId });
  expect((await call(workbench, 'journal.list', { settingId, search: 'method:POST' })).exchanges).toEqual([]);
  expect((await call(workbench, 'journal.kept', { settingId })).gone > 0).toBe(isLong);
  await workbench.close();

  const restarted = await aWorkbench(dataDir);
  const { causes, affected } = await call(restarted, 'findings.list', { settingId });
  expect(causes.map(({ rule }) => rule)).toContain('country-as-time-zone');
  expect(affected).toBe(1);
  const history = await call(restarted, 'history.of', { settingId, id });
  expect(history).toMatchObject({ begins: { why: 'journal' }, origins: { timezone: { method: 'POST' } } });
}, 60_000);
