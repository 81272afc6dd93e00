import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { newFieldMappings } from '../../../src/shared/platform/fields';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const site = { field: 'Site', path: 'addresses[type eq "work"].locality' };
const bySite = {
  fieldMappings: [...newFieldMappings, site],
  fixedGroup: 'Elsewhere',
  grouping: { byField: 'Site' },
};

async function aSetting(workbench: Workbench, name = 'Contoso') {
  const { setting, revealed } = await call(workbench, 'settings.create', { name, idp: 'entra', ...bySite });
  return { settingId: setting.id, token: revealed.token };
}
async function answerTo(workbench: Workbench, token: string) {
  const response = await fetch(`${workbench.scim.baseUrl}/Users`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, detail: String((await response.json()).detail) };
}
async function connectionsIn(workbench: Workbench) {
  const [first] = await liveEvents(workbench, null, () => true);
  return {
    listed: sliceIn('connections', first)?.map(({ settingId }) => settingId),
    shown: first?.type === 'snapshot' ? first.snapshot.settingId : undefined,
  };
}

it('an archived setting is in no list and refuses its tokens, also after a restart, until it is restored', async () => {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  const { settingId, token } = await aSetting(workbench);
  const other = await aSetting(workbench, 'Fabrikam');
  await call(workbench, 'preferences.change', { selectedSettingId: settingId });
  await call(workbench, 'settings.archive', { settingId });
  const refused = { status: 401, detail: 'The SCIM setting of this token is archived.' };
  expect(await answerTo(workbench, token)).toEqual(refused);
  expect(await connectionsIn(workbench)).toEqual({ listed: [other.settingId], shown: other.settingId });
  await workbench.close();

  const restarted = await aWorkbench(dataDir);
  expect(await answerTo(restarted, token)).toEqual(refused);
  await call(restarted, 'settings.restore', { settingId });
  expect((await answerTo(restarted, token)).status).toBe(200);
  expect((await connectionsIn(restarted)).listed).toEqual([settingId, other.settingId]);
});

it('its name stays taken, and who imports a file of that name has it back', async () => {
  const workbench = await aWorkbench();
  const { settingId, token } = await aSetting(workbench);
  const { file } = await call(workbench, 'settings.export', { settingId });
  await call(workbench, 'settings.archive', { settingId });
  await expect(aSetting(workbench, 'contoso')).rejects.toThrow('among the archived ones');
  const { setting } = await call(workbench, 'settings.import', { file: { ...file, fixedGroup: 'Others' } });
  expect(setting).toMatchObject({ id: settingId, fixedGroup: 'Others' });
  expect((await answerTo(workbench, token)).status).toBe(200);
});

it('a copy has fields, groups and tolerances of the other, and a directory and a token of its own', async () => {
  const workbench = await aWorkbench();
  const { settingId, token } = await aSetting(workbench);
  await call(workbench, 'settings.change', { settingId, preset: 'strict' });
  const { setting, revealed } = await call(workbench, 'settings.create', {
    name: 'Contoso copy',
    idp: 'entra',
    from: settingId,
    fixedGroup: null,
  });
  expect(setting).toMatchObject({ ...bySite, name: 'Contoso copy', preset: 'strict', fixedGroup: null });
  expect(setting.id).not.toBe(settingId);
  expect(revealed.token).not.toBe(token);
  await expect(
    call(workbench, 'settings.create', { name: 'Another', idp: 'entra', from: 'x' }),
  ).rejects.toThrow('404');
});

it('a refused change or copy leaves everything as it was', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await aSetting(workbench);
  await expect(
    call(workbench, 'settings.change', { settingId, fieldMappings: [...newFieldMappings] }),
  ).rejects.toThrow('“Site”');
  const twice = { fieldMappings: [...bySite.fieldMappings, { ...site, field: 'SITE' }] };
  await expect(call(workbench, 'settings.change', { settingId, ...twice })).rejects.toThrow('“SITE”');
  const { settings } = await call(workbench, 'settings.list', {});
  expect(settings).toHaveLength(1);
  expect(settings[0]).toMatchObject(bySite);
});
