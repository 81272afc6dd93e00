import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../src/shared/contract';
import { settingFileSchema } from '../../../src/shared/setting-file';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const deviceUrn = 'urn:contoso:scim:Device';
const extensionUrn = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User';
type File = CallInput<'settings.import'>['file'];
const contoso: File = {
  name: 'Contoso',
  schemas: [
    { id: deviceUrn, name: 'Device', attributes: [{ name: 'serial', type: 'string' }] },
    { id: extensionUrn, name: 'Contoso', attributes: [{ name: 'badge', type: 'string' }] },
  ],
  resourceTypes: [{ name: 'Device', endpoint: '/Devices', schema: deviceUrn }],
};

async function withDevices(count: number) {
  const workbench = await aWorkbench();
  const { setting, token } = await workbench.importSetting(settingFileSchema.parse(contoso));
  for (let sent = 0; sent < count; sent++) {
    const answer = await fetch(`http://${workbench.scim.address}/scim/Devices`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify({ schemas: [deviceUrn], serial: `S-${sent}` }),
    });
    expect(answer.status).toBe(201);
  }
  const counts = async () => {
    const [event] = await liveEvents(workbench, setting.id, () => true);
    return sliceIn('counts', event);
  };
  return { workbench, settingId: setting.id, counts };
}

describe('a setting file that declares less than its SCIM setting', () => {
  it('is shown beforehand, with the resources that nobody would see any more', async () => {
    const { workbench } = await withDevices(2);
    const bare = { name: 'contoso' };
    expect(await call(workbench, 'settings.undeclaredBy', { file: bare })).toEqual({
      resourceTypes: [{ name: 'Device', resources: 2 }],
      schemas: [extensionUrn],
    });
    const nothing = { resourceTypes: [], schemas: [] };
    expect(await call(workbench, 'settings.undeclaredBy', { file: contoso })).toEqual(nothing);
    expect(await call(workbench, 'settings.undeclaredBy', { file: { name: 'Other' } })).toEqual(nothing);
  });

  it('is shown by a notice where a script imports it', async () => {
    const { workbench } = await withDevices(2);
    const bare = settingFileSchema.parse({ name: 'Contoso' });
    await workbench.importSetting(bare);
    await workbench.importSetting(bare);
    const told = workbench.status().notices.map(({ text }) => text);
    expect(told).toEqual([
      expect.stringContaining('resource type Device of “Contoso”: 2 resources of it stay'),
    ]);
  });

  it('leaves its resources stored, and counted until they are declared again or cleared', async () => {
    const { workbench, settingId, counts } = await withDevices(2);
    expect(await counts()).toMatchObject({ declared: { Device: 2 } });
    expect(await counts()).not.toHaveProperty('undeclared');
    const told = liveEvents(
      workbench,
      settingId,
      (event) => sliceIn('counts', event)?.undeclared !== undefined,
    );
    await counts();
    await call(workbench, 'settings.import', { file: { name: 'Contoso' } });
    expect(sliceIn('counts', (await told).at(-1))).toMatchObject({ undeclared: { Device: 2 } });
    await expect(
      call(workbench, 'simulation.start', { settingId, dialect: 'default', speed: 1, clean: false }),
    ).rejects.toThrow(/409 .*not empty/);

    await call(workbench, 'settings.import', { file: contoso });
    expect(await counts()).toMatchObject({ declared: { Device: 2 } });
    await call(workbench, 'settings.import', { file: { name: 'Contoso' } });
    await call(workbench, 'directory.clear', { settingId });
    expect(await counts()).not.toHaveProperty('undeclared');
  });
});

describe('field mappings and groups of a setting file', () => {
  const mapped = {
    name: 'Contoso',
    fieldMappings: [
      { field: 'Email', path: 'userName' },
      { field: 'Country / Region', path: 'addresses[type eq "work"].country' },
    ],
    fixedGroup: 'Everyone else',
    grouping: { byField: 'Country / Region' },
  };

  it('come back as they went out', async () => {
    const workbench = await aWorkbench();
    const { setting } = await workbench.importSetting(settingFileSchema.parse(mapped));
    const { file } = await call(workbench, 'settings.export', { settingId: setting.id });
    expect(file).toMatchObject({ version: 2, ...mapped });
  });

  it('stay where an older file says nothing of them', async () => {
    const workbench = await aWorkbench();
    await workbench.importSetting(settingFileSchema.parse(mapped));
    const { setting } = await workbench.importSetting(
      settingFileSchema.parse({ name: 'Contoso', version: 1 }),
    );
    expect(setting).toMatchObject(mapped);
  });

  it('that contradict each other are refused, and nothing changes', async () => {
    const workbench = await aWorkbench();
    const { setting } = await workbench.importSetting(settingFileSchema.parse(mapped));
    const settingId = setting.id;
    const fieldMappings = mapped.fieldMappings.slice(0, 1);
    await expect(call(workbench, 'settings.change', { settingId, fieldMappings })).rejects.toThrow(
      'grouping.byField: People are grouped by “Country / Region”, but no field of this name is mapped.',
    );
    expect(settingFileSchema.safeParse({ ...mapped, fieldMappings }).success).toBe(false);
    const grouping = 'mirror' as const;
    expect(await call(workbench, 'settings.change', { settingId, fieldMappings, grouping })).toMatchObject({
      fieldMappings,
      grouping,
      fixedGroup: 'Everyone else',
    });
  });
});
