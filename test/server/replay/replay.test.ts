/** Requests sent again through the real port. */
import { describe, expect, it, vi } from 'vitest';
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
  sequence?: number,
) {
  const prepared = await call(workbench, 'replay.prepare', {
    settingId,
    into,
    ...(sequence !== undefined && { sequence }),
  });
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

describe('whom a request names by an id', () => {
  const patchOf = (id: string, Operations: object[], type = 'Users') => ({
    method: 'PATCH' as const,
    path: `/scim/${type}/${id}`,
    headers: json,
    body: JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations }),
  });
  type Message = Omit<CallInput<'replay.send'>, 'ticket'>;

  async function send(workbench: Workbench, token: string, { method, path, headers, body }: Message) {
    const response = await fetch(new URL(path, workbench.scim.baseUrl), {
      ...{ method, body },
      headers: [...headers, ['Authorization', `Bearer ${token}`]],
    });
    const text = await response.text();
    return { status: response.status, id: text === '' ? '' : String(JSON.parse(text).id) };
  }

  /** A request is recorded once its response is out. */
  function newest(workbench: Workbench, settingId: string, method: string): Promise<number> {
    return vi.waitFor(async () => {
      const input = { settingId, search: '', offset: 0, limit: 20 };
      const { exchanges } = await call(workbench, 'journal.list', input);
      const found = exchanges.find((exchange) => exchange.method === method);
      expect(found).toBeDefined();
      return found?.sequence ?? 0;
    });
  }

  it('comes along to a sandbox as they were before it, so that the answer is the one of then', async () => {
    const workbench = await aWorkbench();
    const { settingId, token } = await aSetting(workbench);
    const { id } = await send(workbench, token, creation);
    const title = patchOf(id, [{ op: 'add', path: 'title', value: 'Engineer' }]);
    await send(workbench, token, title);
    const sequence = await newest(workbench, settingId, 'PATCH');
    await send(workbench, token, patchOf(id, [{ op: 'replace', path: 'displayName', value: 'Countess' }]));
    const { prepared, sent } = await replay(workbench, settingId, 'sandbox', title, sequence);
    expect(prepared.along).toEqual([
      { resource: { resourceType: 'User', id, displayName: 'Countess' }, notWhole: [] },
    ]);
    expect(sent).toMatchObject({ status: 200, stayed: [] });
    expect(JSON.parse(sent.body)).toMatchObject({ id, displayName: 'Ada Byron', title: 'Engineer' });
    // A second time it begins at the same.
    const again = await replay(workbench, settingId, 'sandbox', title, sequence);
    expect(again.sent.status).toBe(200);
    expect(again.prepared.people).toBe(1);
  });

  it('comes along with the group that they leave, and where the person is deleted since', async () => {
    const workbench = await aWorkbench();
    const { settingId, token } = await aSetting(workbench);
    const { id } = await send(workbench, token, creation);
    const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Sales' };
    const body = JSON.stringify({ ...group, members: [{ value: id }] });
    const made = await send(workbench, token, { ...creation, path: '/scim/Groups', body });
    const leaving = patchOf(made.id, [{ op: 'remove', path: `members[value eq "${id}"]` }], 'Groups');
    await send(workbench, token, leaving);
    const sequence = await newest(workbench, settingId, 'PATCH');
    await send(workbench, token, { ...leaving, method: 'DELETE', path: `/scim/Users/${id}`, body: '' });
    const { prepared, sent } = await replay(workbench, settingId, 'sandbox', leaving, sequence);
    expect(prepared.along.map(({ resource }) => resource.displayName)).toEqual(['Ada Byron', 'Sales']);
    expect(sent.status).toBeLessThan(300);
    const recorded = await call(workbench, 'journal.get', { sequence: sent.sequence ?? 0 });
    expect(recorded?.changes[0]?.membersRemoved).toMatchObject([{ id }]);
  });

  it('stays behind where the sandbox has somebody else of that name, and says so', async () => {
    const workbench = await aWorkbench();
    const { settingId, token } = await aSetting(workbench);
    await replay(workbench, settingId, 'sandbox');
    const { id } = await send(workbench, token, creation);
    const title = patchOf(id, [{ op: 'add', path: 'title', value: 'Engineer' }]);
    await send(workbench, token, title);
    const sequence = await newest(workbench, settingId, 'PATCH');
    const { sent } = await replay(workbench, settingId, 'sandbox', title, sequence);
    expect(sent.status).toBe(404);
    expect(sent.stayed).toEqual([expect.stringMatching(/^Ada Byron could not come along\. /)]);
  });
});
