/** Which requests fail on purpose, and until when. */
import { describe, expect, it } from 'vitest';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';
import { aConnection, injectionOn, person } from './a-connection';

describe('which requests', () => {
  it('by method and path', async () => {
    const { send, inject } = await aConnection();
    await inject({ kind: 'status', status: 500 }, { methods: ['POST'], path: '/groups' });
    expect((await send('POST', '/Users', person('kim'))).status).toBe(201);
    expect((await send('GET', '/Groups')).status).toBe(200);
    const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Sales' };
    expect((await send('POST', '/Groups', group)).status).toBe(500);
  });

  it('of one person: by name in a body, by id in an address, and as a member; nobody else', async () => {
    const { send, inject } = await aConnection();
    const { id } = await (await send('POST', '/Users', person('kim'))).json();
    await inject({ kind: 'status', status: 400 }, { person: id });
    expect((await send('GET', `/Users/${id}`)).status).toBe(400);
    const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Sales' };
    expect((await send('POST', '/Groups', { ...group, members: [{ value: id }] })).status).toBe(400);
    expect((await send('POST', '/Users', person('lee'))).status).toBe(201);
    await inject({ kind: 'status', status: 400 }, { person: 'Kim@example.com' });
    expect((await send('POST', '/Users', person('kim'))).status).toBe(400);
    expect((await send('POST', '/Users', person('akim'))).status).toBe(201);
  });

  it('the next two, then it is off by itself', async () => {
    const { workbench, settingId, send, inject } = await aConnection();
    await inject({ kind: 'status', status: 503 }, { next: 2 });
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await send('GET', '/Users')).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(await injectionOn(workbench, settingId)).toBeNull();
  });

  it('of this SCIM setting, and of no other', async () => {
    const { workbench, inject } = await aConnection();
    const other = await call(workbench, 'settings.create', { name: 'Fabrikam', idp: 'okta' });
    await inject({ kind: 'status', status: 503 });
    const headers = { authorization: `Bearer ${other.revealed.token}` };
    expect((await fetch(`${workbench.scim.baseUrl}/Users`, { headers })).status).toBe(200);
  });
});

it('who waits is named until the change comes through', async () => {
  const { workbench, settingId, send, inject } = await aConnection();
  await inject({ kind: 'status', status: 503 }, { methods: ['POST'], probability: 1 });
  await send('POST', '/Users', person('kim'));
  await send('POST', '/Users', person('kim'));
  await expect.poll(async () => (await injectionOn(workbench, settingId))?.waitingCount).toBe(1);
  expect((await injectionOn(workbench, settingId))?.waiting).toEqual([
    { resourceType: 'User', id: '', displayName: 'kim' },
  ]);
});

it('it is never on at a start', async () => {
  const dataDir = await aDataFolder();
  const { workbench, settingId, inject } = await aConnection(dataDir);
  await inject({ kind: 'status', status: 503 });
  await workbench.close();
  const again = await aWorkbench(dataDir);
  expect(await injectionOn(again, settingId)).toBeNull();
});

it('it goes with its SCIM setting, and one that is not there has none', async () => {
  const { workbench, settingId, inject } = await aConnection();
  await inject({ kind: 'status', status: 503 });
  await call(workbench, 'settings.delete', { settingId });
  expect(await injectionOn(workbench, null)).toBeNull();
  await expect(inject({ kind: 'status', status: 503 })).rejects.toThrow('404');
});

it('a guide is not ticked by what failed on purpose, nor troubled', async () => {
  const { workbench, settingId, send, inject, recorded } = await aConnection();
  const stateOf = async (step: string) => {
    const [snapshot] = await liveEvents(workbench, settingId, () => true);
    return sliceIn('guide', snapshot)?.steps.find(({ stepId }) => stepId === step)?.state;
  };
  const before = await stateOf('test-connection');
  await inject({ kind: 'status', status: 401 });
  await send('GET', '/Users?filter=userName%20eq%20%22nobody%22');
  await expect.poll(recorded).toHaveLength(1);
  expect(await stateOf('test-connection')).toBe(before);
  await call(workbench, 'injection.stop', {});
  await send('GET', '/Users?filter=userName%20eq%20%22nobody%22');
  await expect.poll(() => stateOf('test-connection')).not.toBe(before);
});
