/** Pseudonyms through the page's own door and the real SCIM port. */
import { expect, it, vi } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { aDataFolder, aWorkbench, call, streamed } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const originals = /jolandine|qzwyrt|zebrafink|wolperting/i;

/** As a page sees it. */
const asPage = (workbench: Workbench): Workbench => ({ ...workbench, handleApi: workbench.handlePage });

async function aTenant(dataDir?: string) {
  const workbench = await aWorkbench(dataDir);
  const created = await call(workbench, 'settings.create', { name: 'Zebrafink', idp: 'generic' });
  const settingId = created.setting.id;
  const send = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${created.revealed.token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? {} : await response.json();
  };
  const jolandine = {
    schemas: [userSchema],
    userName: 'jolandine@zebrafink.com',
    name: { givenName: 'Jolandine', familyName: 'Qzwyrt' },
  };
  const { id } = await send('POST', '/Users', jolandine);
  await vi.waitFor(async () => expect((await call(workbench, 'journal.list', { settingId })).total).toBe(1));
  return { workbench, page: asPage(workbench), settingId, send, id, jolandine };
}

it('while they are on, lists, details and requests hold no original, and ids of the page lead back to whom they stand for', async () => {
  const { page, settingId: original } = await aTenant();
  await call(page, 'pseudonyms.turn', { on: true });
  const [first] = await streamed(page, 'live.events', { settingId: null }, () => true);
  expect(JSON.stringify(first)).not.toMatch(originals);
  const settingId = (first?.type === 'snapshot' && first.snapshot.settingId) || '';
  expect(settingId).not.toBe(original);
  const { resources } = await call(page, 'directory.list', { settingId, resourceType: 'User' });
  const [shown] = resources;
  const got = await call(page, 'directory.get', { settingId, resourceType: 'User', id: shown?.id ?? '' });
  expect(got?.summary).toEqual(shown);
  expect(JSON.stringify(got)).not.toMatch(originals);
  const exchange = await call(page, 'journal.get', { sequence: 1 });
  expect(exchange).not.toBeNull();
  expect(JSON.stringify(exchange)).not.toMatch(originals);
  const found = await call(page, 'directory.list', {
    settingId,
    resourceType: 'User',
    search: shown?.displayName ?? '',
  });
  expect(found.resources).toEqual(resources);
});

it('somebody who was refused, and somebody who is deleted, is not shown in what tells of it', async () => {
  const { page, workbench, settingId, send, id, jolandine } = await aTenant();
  await send('POST', '/Users', { ...jolandine, displayName: 'Wolperting Qzwyrt' });
  await send('DELETE', `/Users/${id}`);
  await vi.waitFor(async () => expect((await call(workbench, 'journal.list', { settingId })).total).toBe(3));
  await call(page, 'pseudonyms.turn', { on: true });
  const [first] = await streamed(page, 'live.events', { settingId: null }, () => true);
  expect(JSON.stringify(first)).not.toMatch(originals);
  expect(JSON.stringify(first)).not.toContain(id);
});

it('who arrives while they are on is not shown either, in the request and in what is told of it', async () => {
  const { page, send } = await aTenant();
  await call(page, 'pseudonyms.turn', { on: true });
  const told = streamed(page, 'live.events', { settingId: null }, ({ type }) => type === 'exchange');
  await send('POST', '/Users', {
    schemas: [userSchema],
    userName: 'x.wolperting@zebrafink.com',
    displayName: 'Wolperting Junior',
  });
  const events = await told;
  expect(events.some(({ type }) => type === 'exchange')).toBe(true);
  expect(JSON.stringify(events)).not.toMatch(originals);
});

it('an export holds none', async () => {
  const { page } = await aTenant();
  await call(page, 'pseudonyms.turn', { on: true });
  const [first] = await streamed(page, 'live.events', { settingId: null }, () => true);
  const settingId = first?.type === 'snapshot' ? first.snapshot.settingId : null;
  for (const format of ['har', 'ndjson', 'postman'] as const) {
    const pieces = await streamed(page, 'exchangeFiles.export', {
      settingId,
      search: '',
      format,
      masked: false,
    });
    const file = pieces.map(({ text }) => text).join('');
    expect(file).toContain('userName');
    expect(file).not.toMatch(originals);
    if (format !== 'ndjson') expect(() => JSON.parse(file)).not.toThrow();
  }
});

it('what the program asks itself, and what is stored, stays as it is; turned off, the page sees it again', async () => {
  const { page, workbench, settingId } = await aTenant();
  await call(page, 'pseudonyms.turn', { on: true });
  const { resources } = await call(workbench, 'directory.list', { settingId, resourceType: 'User' });
  expect(resources[0]?.displayName).toBe('Jolandine Qzwyrt');
  await call(page, 'pseudonyms.turn', { on: false });
  expect(await call(page, 'directory.list', { settingId, resourceType: 'User' })).toMatchObject({
    resources,
  });
});

it('they are on after a restart, and the same', async () => {
  const dataDir = await aDataFolder();
  const { page, workbench } = await aTenant(dataDir);
  await call(page, 'pseudonyms.turn', { on: true });
  const [before] = await streamed(page, 'live.events', { settingId: null }, () => true);
  await workbench.close();
  const again = asPage(await aWorkbench(dataDir));
  const [after] = await streamed(again, 'live.events', { settingId: null }, () => true);
  if (before?.type !== 'snapshot' || after?.type !== 'snapshot') throw new Error('no snapshot');
  expect(after.snapshot.slices.pseudonyms).toEqual({ isOn: true });
  expect(after.snapshot.users).toEqual(before.snapshot.users);
});

it('a refusal names whom the page knows', async () => {
  const { page } = await aTenant();
  await call(page, 'pseudonyms.turn', { on: true });
  await expect(call(page, 'settings.create', { name: 'Zebrafink', idp: 'generic' })).rejects.toThrow(
    /409|422/,
  );
  await expect(call(page, 'settings.create', { name: 'Zebrafink', idp: 'generic' })).rejects.not.toThrow(
    originals,
  );
});
