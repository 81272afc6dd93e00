/** A cause is said to be mended, comes again, is muted; all of it survives what may happen. */
import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { causeIdOf } from '../../../src/shared/causes/cause-id';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const id = causeIdOf({
  rule: 'country-as-time-zone',
  severity: 'value is wrong',
  attributePath: 'timezone',
});

const american = (name: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: `${name}@example.com`,
  externalId: name,
  displayName: name,
  emails: [{ type: 'work', value: `${name}@example.com` }],
  timezone: 'US',
});

async function aCompany() {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  let sent = 0;
  const send = async (path: string, body?: unknown) => {
    await fetch(`${workbench.scim.baseUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    sent += 1;
    const total = async () => (await call(workbench, 'journal.list', { settingId })).total;
    await expect.poll(total).toBe(sent);
  };
  await send('/Users', american('kim'));
  return { dataDir, workbench, settingId, send };
}

async function causeIn(workbench: Workbench, settingId: string) {
  const { causes, affected } = await call(workbench, 'findings.list', { settingId });
  const cause = causes.find((one) => one.id === id);
  return { affected, mark: cause?.mark, quiet: cause?.quiet };
}

it('a cause that was said to be mended counts what came since, and is opened anew by the next case', async () => {
  const { workbench, settingId, send } = await aCompany();
  await call(workbench, 'findings.markFixed', { settingId, id, isFixed: true });
  await send('/Users?count=1');
  const marked = await causeIn(workbench, settingId);
  expect(marked.quiet).toEqual({ requests: 1, cycles: 1 });
  expect(marked.mark).toEqual({ fixedAt: expect.any(String) });

  await send('/Users', american('lee'));
  const reopened = { fixedAt: marked.mark?.fixedAt, reopenedAt: expect.any(String) };
  await expect.poll(async () => (await causeIn(workbench, settingId)).mark).toEqual(reopened);
  expect((await causeIn(workbench, settingId)).quiet).toEqual({ requests: 0, cycles: 0 });
  await call(workbench, 'findings.markFixed', { settingId, id, isFixed: true });
  expect((await causeIn(workbench, settingId)).mark).not.toHaveProperty('reopenedAt');
  await call(workbench, 'findings.markFixed', { settingId, id, isFixed: false });
  expect((await causeIn(workbench, settingId)).mark).toEqual({});
});

it('a muted cause counts for nobody, says why, and counts again when it is let', async () => {
  const { workbench, settingId } = await aCompany();
  await call(workbench, 'findings.mute', { settingId, id, reason: 'Agreed with the branch' });
  expect(await causeIn(workbench, settingId)).toMatchObject({
    affected: 0,
    mark: { muted: { reason: 'Agreed with the branch' } },
  });
  const [snapshot] = await liveEvents(workbench, settingId, () => true);
  expect(sliceIn('findings', snapshot)).toMatchObject({ affected: 0, arriveWrong: 0 });
  const wrong = { settingId, severities: ['value is wrong' as const] };
  expect((await call(workbench, 'findings.people', wrong)).total).toBe(0);
  await call(workbench, 'findings.mute', { settingId, id, reason: null });
  expect(await causeIn(workbench, settingId)).toMatchObject({ affected: 1, mark: {} });
});

it('what was said of causes survives a restart and cleared requests', async () => {
  const { dataDir, workbench, settingId } = await aCompany();
  await call(workbench, 'findings.mute', { settingId, id, reason: 'Known' });
  await call(workbench, 'findings.markFixed', { settingId, id, isFixed: true });
  await call(workbench, 'journal.clear', { settingId });
  const before = (await causeIn(workbench, settingId)).mark;
  expect(before).toMatchObject({ muted: { reason: 'Known' }, fixedAt: expect.any(String) });
  await workbench.close();

  const restarted = await aWorkbench(dataDir);
  expect((await causeIn(restarted, settingId)).mark).toEqual(before);
  await call(restarted, 'settings.delete', { settingId });
  const gone = call(restarted, 'findings.mute', { settingId, id, reason: 'x' });
  await expect(gone).rejects.toThrow('404');
});
