/** Failures on purpose through the SCIM port: each kind once, recorded as it was sent, off by itself and after a restart. */
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { Fault, Injection, InjectionTarget } from '../../../src/shared/injection/injection';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const person = (name: string) => ({
  schemas: [userSchema],
  userName: `${name}@example.com`,
  externalId: name,
  displayName: name,
  emails: [{ type: 'work', value: `${name}@example.com`, primary: true }],
});

async function aConnection(dataDir?: string) {
  const workbench = await aWorkbench(dataDir);
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const inject = (fault: Fault, target: InjectionTarget = {}) =>
    call(workbench, 'injection.start', { settingId, injection: injectionOf(fault, target) });
  return { workbench, settingId, send, inject, recorded: () => recorded(workbench, settingId) };
}

const injectionOf = (fault: Fault, target: InjectionTarget): Injection => ({
  title: 'On purpose',
  fault,
  target,
  minutes: 1,
});

async function recorded(workbench: Workbench, settingId: string) {
  const { exchanges } = await call(workbench, 'journal.list', { settingId });
  return exchanges;
}

async function injectionOn(workbench: Workbench, settingId: string | null) {
  const [snapshot] = await liveEvents(workbench, settingId, () => true);
  return sliceIn('injection', snapshot);
}

describe('instead of the response', () => {
  it.each([400, 401, 403, 404, 409, 413, 500, 503] as const)(
    '%i comes as a SCIM error; nothing is done, and nobody is blamed',
    async (status) => {
      const { workbench, settingId, send, inject, recorded } = await aConnection();
      await inject({ kind: 'status', status });
      const response = await send('POST', '/Users', person('kim'));
      expect(response.status).toBe(status);
      const error = 'urn:ietf:params:scim:api:messages:2.0:Error';
      expect(await response.json()).toMatchObject({ schemas: [error], status: String(status) });
      await expect.poll(recorded).toHaveLength(1);
      const [exchange] = await recorded();
      const injected = `On purpose: every request is answered ${status}.`;
      expect(exchange).toMatchObject({ status, injected, kind: 'write', findings: [] });
      expect(exchange?.subject?.displayName).toBe('kim');
      expect(await injectionOn(workbench, settingId)).toMatchObject({ met: 1, waitingCount: 1 });
      await call(workbench, 'injection.stop', {});
      expect((await send('POST', '/Users', person('kim'))).status).toBe(201);
      expect(await injectionOn(workbench, settingId)).toBeNull();
    },
  );

  it('429 says when to come again, in the response and in its record', async () => {
    const { workbench, send, inject, recorded } = await aConnection();
    await inject({ kind: 'status', status: 429, retryAfter: 7 });
    expect((await send('GET', '/Users')).headers.get('retry-after')).toBe('7');
    await expect.poll(recorded).toHaveLength(1);
    const [{ sequence = 0 } = {}] = await recorded();
    const exchange = await call(workbench, 'journal.get', { sequence });
    expect(exchange?.response.headers).toContainEqual(['retry-after', '7']);
  });

  it('the token is over', async () => {
    const { send, inject } = await aConnection();
    await inject({ kind: 'expired-token' });
    const response = await send('GET', '/Users');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('a web page comes, and is recorded', async () => {
    const { workbench, send, inject, recorded } = await aConnection();
    await inject({ kind: 'web-page' });
    const response = await send('GET', '/Users');
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    await expect.poll(recorded).toHaveLength(1);
    const [{ sequence = 0 } = {}] = await recorded();
    expect((await call(workbench, 'journal.get', { sequence }))?.response.body).toBe(page);
  });

  it('the connection ends, and nothing is done', async () => {
    const { send, inject, recorded } = await aConnection();
    await inject({ kind: 'drop' }, { next: 1 });
    await expect(send('POST', '/Users', person('kim'))).rejects.toThrow();
    await expect.poll(recorded).toHaveLength(1);
    expect((await recorded())[0]).toMatchObject({ status: 499, findings: [] });
    expect((await send('POST', '/Users', person('kim'))).status).toBe(201);
  });
});

describe('after the request was carried out', () => {
  it('the answer breaks off in the middle', async () => {
    const { send, inject, recorded } = await aConnection();
    await inject({ kind: 'cut' }, { next: 1 });
    const broken = send('POST', '/Users', person('kim')).then((response) => response.json());
    await expect(broken).rejects.toThrow();
    await expect.poll(recorded).toHaveLength(1);
    expect((await recorded())[0]).toMatchObject({ status: 201, findings: [] });
    expect((await send('POST', '/Users', person('kim'))).status).toBe(409);
  });

  it('the answer is empty, and its record too', async () => {
    const { workbench, send, inject, recorded } = await aConnection();
    await inject({ kind: 'empty-body' }, { methods: ['POST'] });
    const response = await send('POST', '/Users', person('kim'));
    expect([response.status, await response.text()]).toEqual([201, '']);
    await expect.poll(recorded).toHaveLength(1);
    const [{ sequence = 0 } = {}] = await recorded();
    expect((await call(workbench, 'journal.get', { sequence }))?.response.body).toBe('');
    expect(await (await send('GET', '/Users')).json()).toMatchObject({ totalResults: 1 });
  });

  it('it comes later, and at once when the failure is ended', async () => {
    const { workbench, settingId, send, inject } = await aConnection();
    await inject({ kind: 'delay', seconds: 120 });
    const slow = send('POST', '/Users', person('kim'));
    await expect.poll(async () => (await injectionOn(workbench, settingId))?.met).toBe(1);
    await call(workbench, 'injection.stop', {});
    expect((await slow).status).toBe(201);
  });
});

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
