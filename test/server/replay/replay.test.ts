/** Requests sent again through the real port. */
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { CallInput } from '../../../src/shared/contract';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const ada = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'ada@contoso.example',
  displayName: 'Ada Byron',
};
const json: [string, string][] = [['Content-Type', 'application/scim+json']];
const creation = { method: 'POST' as const, path: '/scim/Users', headers: json, body: JSON.stringify(ada) };

async function aSetting(workbench: Workbench) {
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  return { settingId: setting.id, token: revealed.token };
}

async function replay(
  workbench: Workbench,
  settingId: string,
  into: 'here' | 'sandbox',
  message: Omit<CallInput<'replay.send'>, 'ticket'> = creation,
) {
  const prepared = await call(workbench, 'replay.prepare', { settingId, into });
  const sent = await call(workbench, 'replay.send', { ticket: prepared.ticket, ...message });
  return { prepared, sent };
}

async function snapshot(workbench: Workbench, settingId: string) {
  const [first] = await liveEvents(workbench, settingId, () => true);
  const setting = sliceIn('settings', first)?.find(({ id }) => id === settingId);
  return {
    guide: sliceIn('guide', first),
    counts: sliceIn('counts', first),
    connections: sliceIn('connections', first),
    setting,
  };
}

describe('a request that is sent again', () => {
  it('reaches the SCIM setting with a token made for it, and is marked as a replay', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    const { prepared, sent } = await replay(workbench, settingId, 'here');
    expect(prepared).toMatchObject({
      settingId,
      name: 'Contoso',
      people: 0,
      baseUrl: workbench.scim.baseUrl,
    });
    expect(sent).toMatchObject({ status: 201, body: expect.stringContaining('Ada Byron') });
    const recorded = await call(workbench, 'journal.get', { sequence: sent.sequence ?? 0 });
    expect(recorded).toMatchObject({
      origin: 'replay',
      simulated: false,
      settingId,
      method: 'POST',
      url: '/scim/Users',
    });
    const { setting, counts } = await snapshot(workbench, settingId);
    expect(counts?.users).toBe(1);
    const token = setting?.tokens.find(({ purpose }) => purpose === 'replay');
    expect(token?.lastFour).toBe(prepared.lastFour);
  });

  it('ticks no step of the guide, is no sign of the provider, and does not count as its last request', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    const before = await snapshot(workbench, settingId);
    await replay(workbench, settingId, 'here', {
      ...creation,
      headers: [...json, ['User-Agent', 'Mozilla/5.0 (compatible)']],
    });
    const after = await snapshot(workbench, settingId);
    expect(after.guide?.steps).toEqual(before.guide?.steps);
    expect(after.connections?.[0]).toMatchObject({ lastRequest: null, people: 1 });
  });

  it('ends with its token: another one needs another', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    const { prepared } = await replay(workbench, settingId, 'here');
    await call(workbench, 'replay.end', { ticket: prepared.ticket });
    const { setting } = await snapshot(workbench, settingId);
    expect(setting?.tokens.find(({ purpose }) => purpose === 'replay')?.revokedAt).not.toBeNull();
    const again = call(workbench, 'replay.send', { ticket: prepared.ticket, ...creation });
    await expect(again).rejects.toThrow('410 The token for this replay has ended. Begin again.');
  });

  it('goes into a sandbox that takes what the SCIM setting takes, and leaves that one alone', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    await call(workbench, 'settings.change', { settingId, preset: 'strict' });
    const { prepared, sent } = await replay(workbench, settingId, 'sandbox');
    expect(prepared.settingId).not.toBe(settingId);
    expect(sent.status).toBe(201);
    expect((await snapshot(workbench, settingId)).counts?.users).toBe(0);
    const { setting, counts } = await snapshot(workbench, prepared.settingId);
    expect(setting).toMatchObject({ sandbox: true, preset: 'strict' });
    expect(counts?.users).toBe(1);
    const second = await call(workbench, 'replay.prepare', { settingId, into: 'sandbox' });
    expect(second).toMatchObject({ settingId: prepared.settingId, people: 1 });
  });

  it('does not mix with a rehearsal', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    await call(workbench, 'simulation.startInSandbox', { idp: 'entra', dialect: 'default', speed: 0.5 });
    await expect(call(workbench, 'replay.prepare', { settingId, into: 'sandbox' })).rejects.toThrow(
      /409 A rehearsal is being played/,
    );
    await call(workbench, 'simulation.stop', {});
  });

  it('is answered as the client was that sent it, errors included', async () => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    await replay(workbench, settingId, 'here');
    const { sent } = await replay(workbench, settingId, 'here');
    expect(sent.status).toBe(409);
    const nowhere = await replay(workbench, settingId, 'here', {
      method: 'GET',
      path: '/wp-admin',
      headers: [],
      body: '',
    });
    expect(nowhere.sent).toMatchObject({ status: 404 });
  });

  it.each([
    ['another address', { path: 'http://other.example/scim/Users' }],
    ['a line break', { path: '/scim/Users\r\nX: y' }],
    ['a header of two lines', { headers: [['X-A', 'b\r\nX: y']] as [string, string][] }],
    ['a method that SCIM has not', { method: 'TRACE' as 'GET' }],
  ])('is refused with %s', async (_name, over) => {
    const workbench = await aWorkbench();
    const { settingId } = await aSetting(workbench);
    await expect(replay(workbench, settingId, 'here', { ...creation, ...over })).rejects.toThrow(/^422 /);
  });
});
