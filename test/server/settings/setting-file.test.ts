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
    expect(file).toMatchObject({ version: 3, ...mapped });
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

describe('the mapping in force of a setting file', () => {
  const title = { source: 'jobTitle', type: 'direct', target: 'title' } as const;
  const group = { source: 'displayName', type: 'direct', target: 'displayName', matching: 1 } as const;
  const imported = { kind: 'imported', fileName: 'contoso.json', at: '2026-11-30T09:00:00.000Z' } as const;
  const mapping = { users: [title], groups: [group] };

  async function withMapping(name: string) {
    const workbench = await aWorkbench();
    const { setting } = await call(workbench, 'settings.create', { name, idp: 'entra' });
    await call(workbench, 'mapping.take', { settingId: setting.id, mapping, origin: imported });
    const { file } = await call(workbench, 'settings.export', { settingId: setting.id });
    const inForce = async (id: string) =>
      sliceIn('mapping', (await liveEvents(workbench, id, () => true))[0]);
    return { workbench, settingId: setting.id, file, inForce };
  }

  it('an imported one survives the way into another workbench, with the name of its file', async () => {
    const { file } = await withMapping('Contoso');
    const other = await aWorkbench();
    const { setting } = await call(other, 'settings.import', { file });
    const { file: again } = await call(other, 'settings.export', { settingId: setting.id });
    expect(again.mapping).toEqual({ origin: imported, ...mapping });
  });

  it('the usual one of the provider comes back as that, and an older file leaves what is there', async () => {
    const { workbench, settingId, file, inForce } = await withMapping('Contoso');
    await call(workbench, 'mapping.reset', { settingId });
    const { file: usual } = await call(workbench, 'settings.export', { settingId });
    expect(usual.mapping).toEqual({ origin: { kind: 'default', variant: null } });
    await call(workbench, 'settings.import', { file });
    expect(await inForce(settingId)).toEqual({ origin: imported, mapping });
    const { mapping: _mapping, ...older } = file;
    await call(workbench, 'settings.import', { file: { ...older, version: 2 } });
    expect(await inForce(settingId)).toEqual({ origin: imported, mapping });
    await call(workbench, 'settings.import', { file: usual });
    expect(await inForce(settingId)).toMatchObject({ origin: { kind: 'default', variant: null } });
  });

  it('a bad one is refused with its place, and nothing changes', async () => {
    const { workbench, settingId, file, inForce } = await withMapping('Contoso');
    const bad = { ...file, mapping: { origin: imported, ...mapping, users: [{ ...title, target: '' }] } };
    await expect(call(workbench, 'settings.import', { file: bad })).rejects.toThrow(/422/);
    const issues = (of: object) =>
      (settingFileSchema.safeParse({ ...file, mapping: of }).error?.issues ?? []).map(({ path }) =>
        path.join('.'),
      );
    expect(issues(bad.mapping)).toEqual(['mapping.users.0.target']);
    expect(issues({ origin: imported, users: [] })).toEqual(['mapping.groups']);
    expect(issues({ origin: { kind: 'default', variant: 'nope' } })).toEqual(['mapping.origin.variant']);
    const many = Array.from({ length: 1_001 }, () => title);
    expect(issues({ origin: imported, users: many, groups: [] })).toEqual(['mapping']);
    expect(await inForce(settingId)).toEqual({ origin: imported, mapping });
  });

  it('goes with a duplicate of the same provider, and not with one of another', async () => {
    const { workbench, settingId, inForce } = await withMapping('Contoso');
    const copy = await call(workbench, 'settings.create', { name: 'Copy', idp: 'entra', from: settingId });
    expect(await inForce(copy.setting.id)).toEqual({ origin: imported, mapping });
    const other = await call(workbench, 'settings.create', { name: 'Other', idp: 'okta', from: settingId });
    expect(await inForce(other.setting.id)).toMatchObject({ origin: { kind: 'default' } });
  });
});
