import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkbench, type Workbench } from '../../src/server/workbench';
import type { LiveEvent } from '../../src/shared/live-event';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from './a-workbench';

const idp = 'entra';

async function aSetting(workbench: Workbench, name = 'Contoso') {
  const { setting, revealed } = await call(workbench, 'settings.create', { name, idp });
  return { settingId: setting.id, token: revealed.token };
}

/** Until it has ended and all that it sent is recorded, which comes a moment after the answers. */
async function rehearse(workbench: Workbench, settingId: string, dialect: string, clean = false) {
  let recorded = 0;
  let sent = Number.POSITIVE_INFINITY;
  const ended = liveEvents(workbench, settingId, (event) => {
    if (event.type === 'exchange') recorded += 1;
    const simulation = sliceIn('simulation', event);
    const isOver = simulation && !['running', 'paused'].includes(simulation.state);
    if (event.type === 'slices' && isOver) sent = simulation.requestsSent;
    return recorded >= sent;
  });
  await call(workbench, 'simulation.start', { settingId, dialect, speed: 20, clean });
  return ended;
}

const deviceSchema = 'urn:ietf:params:scim:schemas:contoso:2.0:Device';
const devicesDeclared = {
  schemas: [
    { id: deviceSchema, name: 'Device', attributes: [{ name: 'serialNumber', type: 'string' as const }] },
  ],
  resourceTypes: [{ id: 'Device', name: 'Device', endpoint: '/Devices', schema: deviceSchema }],
};

const simulationIn = (events: LiveEvent[]) =>
  events.map((event) => sliceIn('simulation', event)).findLast((simulation) => simulation !== undefined);

async function guideNow(workbench: Workbench, settingId: string) {
  const [first] = await liveEvents(workbench, settingId, () => true);
  return sliceIn('guide', first);
}

describe('refusals that belong to no SCIM setting', () => {
  it('stay when a SCIM setting is cleared, and go when that is asked for', async () => {
    const workbench = await aWorkbench();
    const [{ settingId }, other] = [await aSetting(workbench), await aSetting(workbench, 'Fabrikam')];
    const told = liveEvents(workbench, other.settingId, ({ type }) => type === 'exchange');
    await fetch(`${workbench.scim.baseUrl}/Users`, { headers: { authorization: 'Bearer wrong' } });
    await told;
    const listed = { settingId: other.settingId, withUnassigned: true };

    await call(workbench, 'journal.clear', { settingId });
    expect(await call(workbench, 'journal.list', listed)).toMatchObject({ total: 1 });

    const cleared = liveEvents(workbench, other.settingId, ({ type }) => type === 'unassigned cleared');
    await call(workbench, 'journal.clear', { settingId, withUnassigned: true });
    expect(await call(workbench, 'journal.list', listed)).toMatchObject({ total: 0 });
    expect((await cleared).at(-1)?.type).toBe('unassigned cleared');
  });
});

describe('resource types that a SCIM setting declares itself', () => {
  it('are counted for the page from the moment they are declared, as their resources come and go', async () => {
    const workbench = await aWorkbench();
    const { settingId, token } = await aSetting(workbench);
    const toldOf = (count: number) =>
      liveEvents(workbench, settingId, (event) => sliceIn('counts', event)?.declared?.Device === count);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
    const devices = `${workbench.scim.baseUrl}/Devices`;

    const declared = toldOf(0);
    await call(workbench, 'settings.change', { settingId, ...devicesDeclared });
    expect(sliceIn('counts', (await declared)[0])?.declared).toBeUndefined();

    const come = toldOf(1);
    const body = JSON.stringify({ schemas: [deviceSchema], serialNumber: 'A-1' });
    const created = await (await fetch(devices, { method: 'POST', headers, body })).json();
    await come;
    const rehearsal = { settingId, dialect: 'default', speed: 20, clean: false };
    await expect(call(workbench, 'simulation.start', rehearsal)).rejects.toThrow(/409.*not empty/);

    const gone = toldOf(0);
    await fetch(`${devices}/${created.id}`, { method: 'DELETE', headers });
    await gone;
  });
});

describe('the core as a whole', () => {
  it('serves a request with the token of a SCIM setting that the page created', async () => {
    const workbench = await aWorkbench();
    const { token } = await aSetting(workbench);
    const response = await fetch(`${workbench.scim.baseUrl}/Users`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ totalResults: 0 });
  });

  it.each(['default', 'aadOptscim062020'])(
    'is provisioned by a simulated Entra ID in the dialect %s, step by step',
    async (dialect) => {
      const workbench = await aWorkbench();
      const { settingId } = await aSetting(workbench);
      const events = await rehearse(workbench, settingId, dialect);
      expect(simulationIn(events)).toMatchObject({ state: 'finished', error: null });

      const { total } = await call(workbench, 'directory.list', { settingId, resourceType: 'User' });
      expect(total).toBeGreaterThan(20);
      const guide = await guideNow(workbench, settingId);
      const seen = guide?.steps.filter((step) => step.state === 'seen').map(({ stepId }) => stepId);
      expect(seen).toEqual(
        expect.arrayContaining([
          'test-connection',
          'start-provisioning',
          'users-arrive',
          'leaver-deactivated',
        ]),
      );
      const exchanges = events.flatMap((event) => (event.type === 'exchange' ? [event.exchange] : []));
      expect(exchanges.every((exchange) => exchange.simulated)).toBe(true);
      expect(exchanges.filter((exchange) => exchange.status >= 400)).toEqual([]);
    },
    30_000,
  );

  it('finds users, requests and progress again after a restart', async () => {
    const dataDir = await aDataFolder();
    const before = await aWorkbench(dataDir);
    const { settingId, token } = await aSetting(before);
    await rehearse(before, settingId, 'default');
    const users = await call(before, 'directory.list', { settingId, resourceType: 'User' });
    const requests = await call(before, 'journal.list', { settingId });
    const guideBefore = await guideNow(before, settingId);
    await before.close();

    const after = await aWorkbench(dataDir);
    expect(await call(after, 'directory.list', { settingId, resourceType: 'User' })).toEqual(users);
    expect(await call(after, 'journal.list', { settingId })).toEqual(requests);
    // What the platform makes of people is looked at again after the start.
    await expect.poll(() => guideNow(after, settingId)).toEqual(guideBefore);
    const response = await fetch(`${after.scim.baseUrl}/Users`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
  }, 30_000);

  it('rehearses on a directory that is not empty only when told to empty it', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    await rehearse(workbench, settingId, 'default');
    const again = { settingId, dialect: 'default', speed: 20, clean: false };
    await expect(call(workbench, 'simulation.start', again)).rejects.toThrow(/409.*not empty/);
    const events = await rehearse(workbench, settingId, 'default', true);
    expect(simulationIn(events)).toMatchObject({ state: 'finished' });
  }, 30_000);

  it('keeps the secret token out of every file', async () => {
    const dataDir = await aDataFolder();
    const workbench = await aWorkbench(dataDir);
    const { token } = await aSetting(workbench);
    await fetch(`${workbench.scim.baseUrl}/Users?token=${token}`, {
      headers: { authorization: `Bearer Bearer ${token}`, 'x-note': token },
    });
    await workbench.close();
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => text.includes(token))).toEqual([]);
  });

  it('takes what is refused without a token into account for every guide', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    const told = liveEvents(workbench, settingId, (event) => event.type === 'exchange');
    await fetch(`${workbench.scim.baseUrl}/Users`);
    const events = await told;
    expect(events.at(-1)).toMatchObject({ exchange: { status: 401, kind: 'refused', settingId: null } });
  });

  it('says which port is taken and which is free', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const options = { dataDir: await aDataFolder(), port, host: 'browser', version: '0.0.0' } as const;
    await expect(createWorkbench(options)).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(`Port ${port}`),
    });
    holder.close();
    // Nothing is left behind: the same data folder can be used at once.
    const next = await createWorkbench({ ...options, port: 0 });
    await next.close();
  });

  it('creates a SCIM setting by name once and reveals its token that once', async () => {
    const workbench = await aWorkbench();
    const first = await workbench.ensureSetting('Demo');
    const second = await workbench.ensureSetting('demo');
    expect(first.token).toEqual(expect.any(String));
    expect(second).toEqual({ setting: expect.objectContaining({ id: first.setting.id }), token: null });
  });

  it('gives the public address to the page once it is set, tidied, and refuses what can not work', async () => {
    const workbench = await aWorkbench();
    const change = (publicBaseUrl: string) => call(workbench, 'preferences.change', { publicBaseUrl });
    await change('https://demo.trycloudflare.com/scim/');
    expect(workbench.status()).toMatchObject({
      baseUrl: 'https://demo.trycloudflare.com/scim',
      baseUrlIsLocal: false,
    });
    await expect(change('https://demo.trycloudflare.com/scim/Users')).rejects.toThrow(/422.*end in \/scim/);
  });
});

describe('a SCIM setting that is deleted while a rehearsal runs on it', () => {
  it('ends the rehearsal first, and leaves neither resources nor requests', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    const under = liveEvents(workbench, settingId, ({ type }) => type === 'exchange');
    await call(workbench, 'simulation.start', { settingId, dialect: 'default', speed: 20, clean: false });
    await under;
    await call(workbench, 'settings.delete', { settingId });

    const [first] = await liveEvents(workbench, null, () => true);
    expect(sliceIn('simulation', first)).toBeNull();
    expect(sliceIn('settings', first)).toEqual([]);
    await expect(call(workbench, 'directory.list', { settingId, resourceType: 'User' })).rejects.toThrow(
      /404/,
    );
    expect(await call(workbench, 'journal.list', { settingId, withUnassigned: true })).toMatchObject({
      total: 0,
    });
  });
});

describe('the guide after a restart and after an emptied directory', () => {
  it('keeps what was ticked, forgets what only a rehearsal showed, and brings nothing back that was taken away', async () => {
    const dataDir = await aDataFolder();
    const before = await aWorkbench(dataDir);
    const { settingId } = await aSetting(before);
    await rehearse(before, settingId, 'default');
    await call(before, 'guide.tick', { settingId, stepId: 'choose-scope', done: true });
    await call(before, 'directory.clear', { settingId });
    await before.close();

    const after = await aWorkbench(dataDir);
    const steps = (await guideNow(after, settingId))?.steps ?? [];
    const done = steps.filter(({ state }) => state === 'seen' || state === 'by hand');
    expect(done.map(({ stepId }) => stepId)).toEqual(['create-setting', 'choose-scope']);
  }, 30_000);
});
