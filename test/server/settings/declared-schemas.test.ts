import { describe, expect, it, vi } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { CallInput } from '../../../src/shared/contract';
import { aDataFolder, aWorkbench, call } from '../a-workbench';

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const contoso = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User';
const deviceUrn = 'urn:contoso:scim:Device';

type Change = CallInput<'settings.change'>;
const badge = { name: 'badge', type: 'string', uniqueness: 'server', caseExact: true } as const;
const extension = { id: contoso, name: 'Contoso', attributes: [badge] };
const declared: Pick<Change, 'schemas' | 'resourceTypes'> = {
  schemas: [
    {
      id: deviceUrn,
      name: 'Device',
      attributes: [
        { name: 'serial', type: 'string', required: true, uniqueness: 'server' },
        { name: 'ports', type: 'integer' },
        {
          name: 'disks',
          type: 'complex',
          multiValued: true,
          subAttributes: [{ name: 'gigabytes', type: 'integer' }],
        },
      ],
    },
  ],
  resourceTypes: [{ name: 'Device', endpoint: '/Devices', schema: deviceUrn }],
};

async function aSetting(workbench: Workbench) {
  const { setting, token } = await workbench.ensureSetting('Contoso');
  const settingId = setting.id;
  let sent = 0;
  const send = async (method: string, path: string, body?: object) => {
    sent += 1;
    const response = await fetch(`http://${workbench.scim.address}/scim${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: JSON.parse((await response.text()) || 'null') };
  };
  const change = (more: Omit<Change, 'settingId'>) =>
    call(workbench, 'settings.change', { settingId, ...more });
  const latestRules = () =>
    vi.waitFor(async () => {
      const query = { settingId, offset: 0, limit: 1 };
      const { exchanges, total } = await call(workbench, 'journal.list', query);
      expect(total).toBe(sent);
      return exchanges[0]?.findings.map(({ rule }) => rule);
    });
  return { settingId, token, send, change, latestRules };
}

const user = (userName: string, value: string) => ({
  schemas: [userUrn, contoso],
  userName,
  [contoso]: { badge: value },
});

describe('custom attributes', () => {
  it('that are stored in another spelling get the declared one, and keep their version', async () => {
    const workbench = await aWorkbench();
    const { send, change } = await aSetting(workbench);
    const shouted = contoso.toUpperCase().replace('URN:', 'urn:');
    const body = { schemas: [userUrn, shouted], userName: 'u1', [shouted]: { BADGE: 'B-1', other: 1 } };
    const { body: created } = await send('POST', '/Users', body);
    expect(created[shouted]).toEqual({ BADGE: 'B-1', other: 1 });

    await change({ schemas: [extension] });
    const read = () => send('GET', `/Users/${created.id}`);
    await vi.waitFor(async () => expect((await read()).body[contoso]).toBeDefined());
    const { body: renamed } = await read();
    expect(renamed).toMatchObject({ schemas: [userUrn, contoso], [contoso]: { badge: 'B-1', other: 1 } });
    expect(renamed).not.toHaveProperty([shouted]);
    expect(renamed.meta).toEqual(created.meta);
    const found = await send('GET', `/Users?filter=${contoso}:badge%20eq%20%22B-1%22`);
    expect(found.body.totalResults).toBe(1);
    expect((await send('POST', '/Users', user('u2', 'B-1'))).status).toBe(409);
    await workbench.close();
  });

  it('are kept, shown and reported until they are declared, and work the moment they are', async () => {
    const workbench = await aWorkbench();
    const { send, change, latestRules } = await aSetting(workbench);
    const before = await send('POST', '/Users', user('u1', 'B-1'));
    expect(before.body[contoso]).toEqual({ badge: 'B-1' });
    expect(await latestRules()).toContain('unknown-attribute-kept');

    await change({ schemas: [extension] });
    expect((await send('POST', '/Users', user('u2', 'B-2'))).status).toBe(201);
    expect(await latestRules()).not.toContain('unknown-attribute-kept');
    const filter = (value: string) => send('GET', `/Users?filter=${contoso}:badge%20eq%20%22${value}%22`);
    expect((await filter('B-1')).body.Resources).toMatchObject([{ userName: 'u1' }]);
    expect((await filter('b-2')).body.totalResults).toBe(0);
    const taken = await send('POST', '/Users', user('u3', 'B-1'));
    expect(taken).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    const patch = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: `${contoso}:badge`, value: 'B-9' }],
    };
    expect((await send('PATCH', `/Users/${before.body.id}`, patch)).body[contoso]).toEqual({ badge: 'B-9' });
  });

  it('are found in the discovery of their SCIM setting alone', async () => {
    const workbench = await aWorkbench();
    const { send, change } = await aSetting(workbench);
    const other = await call(workbench, 'settings.create', { name: 'Other', idp: 'entra' });
    await change({ schemas: [extension] });
    expect((await send('GET', `/Schemas/${contoso}`)).body.attributes).toMatchObject([badge]);
    const { body } = await send('GET', '/ResourceTypes/User');
    expect(body.schemaExtensions).toContainEqual({ schema: contoso, required: false });
    const elsewhere = await fetch(`http://${workbench.scim.address}/scim/Schemas/${contoso}`, {
      headers: { authorization: `Bearer ${other.revealed.token}` },
    });
    expect(elsewhere.status).toBe(404);
  });

  it('lose nothing when they are no longer declared', async () => {
    const workbench = await aWorkbench();
    const { send, change } = await aSetting(workbench);
    await change({ schemas: [extension] });
    const { body } = await send('POST', '/Users', user('u1', 'B-1'));
    await change({ schemas: [] });
    expect((await send('GET', `/Users/${body.id}`)).body[contoso]).toEqual({ badge: 'B-1' });
    expect((await send('POST', '/Users', user('u2', 'B-1'))).status).toBe(201);
  });

  it('are refused where they can not be, with the place', async () => {
    const workbench = await aWorkbench();
    const { send, change } = await aSetting(workbench);
    await expect(change({ schemas: [{ ...extension, id: deviceUrn }] })).rejects.toThrow(
      /422 schemas\[0\]\.id: .*belongs to no resource type/,
    );
    expect((await send('GET', '/Schemas')).body.totalResults).toBe(6);
  });
});

describe('custom resource types', () => {
  it('have an endpoint with every verb, rules of their own and a place in queries over all types', async () => {
    const workbench = await aWorkbench();
    const { send, change } = await aSetting(workbench);
    expect((await send('GET', '/Devices')).status).toBe(404);
    await change(declared);
    const device = { schemas: [deviceUrn], serial: 'S-1', ports: 4, disks: [{ gigabytes: 500 }] };
    const created = await send('POST', '/Devices', device);
    expect(created).toMatchObject({ status: 201, body: { ...device, meta: { resourceType: 'Device' } } });
    const path = `/Devices/${created.body.id}`;
    expect(created.body.meta.location.endsWith(path)).toBe(true);
    expect((await send('POST', '/Devices', device)).body.scimType).toBe('uniqueness');
    expect((await send('POST', '/Devices', { schemas: [deviceUrn] })).body.detail).toContain('serial');
    expect((await send('POST', '/Devices', { ...device, serial: 'S-2', ports: 'four' })).status).toBe(400);
    const filtered = await send('GET', '/Devices?filter=disks[gigabytes%20gt%20400]');
    expect(filtered.body.totalResults).toBe(1);
    await send('PUT', path, { ...device, ports: 8 });
    expect((await send('GET', path)).body.ports).toBe(8);
    await send('POST', '/Users', user('u1', 'x'));
    expect((await send('GET', '/')).body.totalResults).toBe(2);
    const group = { displayName: 'All', members: [{ value: created.body.id }] };
    expect((await send('POST', '/Groups', group)).body.members).toMatchObject([{ type: 'Device' }]);
    expect((await send('DELETE', path)).status).toBe(204);
  });

  it('survive a restart together with their resources, also when they were not declared for a while', async () => {
    const dataDir = await aDataFolder();
    const first = await aWorkbench(dataDir);
    const { settingId, token, send, change } = await aSetting(first);
    await change(declared);
    const { body } = await send('POST', '/Devices', { schemas: [deviceUrn], serial: 'S-1' });
    await change({ schemas: [], resourceTypes: [] });
    expect((await send('GET', `/Devices/${body.id}`)).status).toBe(404);
    await first.close();

    const second = await aWorkbench(dataDir);
    await call(second, 'settings.change', { settingId, ...declared });
    const found = await fetch(`http://${second.scim.address}/scim/Devices?filter=serial%20eq%20%22s-1%22`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect((await found.json()).Resources).toMatchObject([{ id: body.id, serial: 'S-1' }]);
  });
});

describe('a SCIM setting as a file', () => {
  it('makes the same setting in another workbench, with a new token', async () => {
    const one = await aWorkbench();
    const { settingId, change } = await aSetting(one);
    const tolerances = { 'string-boolean': true };
    await change({ preset: 'strict', tolerances, ...declared });
    const { fileName, file } = await call(one, 'settings.export', { settingId });
    expect(fileName).toBe('Contoso.json');
    expect(JSON.stringify(file)).not.toContain('token');

    const other = await aWorkbench();
    const first = await other.importSetting(file);
    expect(first.token).toEqual(expect.any(String));
    const again = await call(other, 'settings.import', { file: { ...file, preset: 'tolerant' } });
    expect(again.revealed).toBeNull();
    expect(again.setting).toMatchObject({ id: first.setting.id, preset: 'tolerant', tolerances });
    const exported = await call(other, 'settings.export', { settingId: first.setting.id });
    expect(exported.file).toEqual({ ...file, preset: 'tolerant' });
    const devices = await fetch(`http://${other.scim.address}/scim/Devices`, {
      headers: { authorization: `Bearer ${first.token}` },
    });
    expect(devices.status).toBe(200);
  });
});
