/** The journal out to a file, and back in. */
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { type ExportFormat, exportFormats } from '../../../src/shared/exchange-files/export-formats';
import { readExchanges } from '../../../src/shared/exchange-files/read-exchanges';
import type { RecordedRequest } from '../../../src/shared/exchange-files/recorded-request';
import { aWorkbench, call, liveEvents, sliceIn, streamed } from '../a-workbench';

const user = (name: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: `${name}@contoso.example`,
  displayName: `${name} Byron`,
  password: 'correct-horse',
});

async function send(workbench: Workbench, token: string, method: string, path: string, body?: unknown) {
  const response = await fetch(workbench.scim.baseUrl + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  await response.text();
}

/** Ada and Eve arrive; somebody is looked for. */
async function withTraffic() {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  const arrived = liveEvents(workbench, settingId, (event) => (sliceIn('counts', event)?.requests ?? 0) >= 3);
  await send(workbench, revealed.token, 'POST', '/Users', user('Ada'));
  await send(workbench, revealed.token, 'GET', '/Users?filter=userName+eq+%22zoe%40contoso.example%22');
  await send(workbench, revealed.token, 'POST', '/Users', user('Eve'));
  await arrived;
  return { workbench, settingId, token: revealed.token };
}

async function exported(
  workbench: Workbench,
  settingId: string,
  format: ExportFormat,
  { search = '', ...others }: { search?: string; masked?: false } = {},
) {
  const pieces = await streamed(workbench, 'exchangeFiles.export', { settingId, format, search, ...others });
  return { text: pieces.map(({ text }) => text).join(''), last: pieces.at(-1) };
}

async function imported(workbench: Workbench, settingId: string, requests: RecordedRequest[]) {
  const { first } = await call(workbench, 'exchangeFiles.import', { settingId, requests });
  return call(workbench, 'journal.get', { sequence: first ?? 0 });
}

function requestsIn(text: string): RecordedRequest[] {
  const read = readExchanges(text);
  return read.ok ? read.requests : [];
}

describe('an export', () => {
  it.each(exportFormats)(
    'as %s holds no secrets, and who it is about only where that is asked for',
    async (format) => {
      const { workbench, settingId } = await withTraffic();
      const { text, last } = await exported(workbench, settingId, format);
      expect(last).toMatchObject({ written: 3, total: 3 });
      for (const private_ of ['correct-horse', 'contoso.example', 'Byron', 'scimwb_'])
        expect(text).not.toContain(private_);
      const asSent = await exported(workbench, settingId, format, { masked: false });
      expect(asSent.text).not.toContain('correct-horse');
      expect(asSent.text).toContain('Byron');
    },
  );

  it.each(exportFormats)('as %s masks values before and after a change as well', async (format) => {
    const { workbench, settingId, token } = await withTraffic();
    const { exchanges } = await call(workbench, 'journal.list', { settingId });
    const id = exchanges.find(({ subject }) => subject?.displayName === 'Ada Byron')?.subject?.id;
    await send(workbench, token, 'PATCH', `/Users/${id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', value: { displayName: 'Ada Lovelace', password: 'another-horse' } }],
    });
    await expect.poll(async () => (await call(workbench, 'journal.list', { settingId })).total).toBe(4);
    const { text } = await exported(workbench, settingId, format, { search: 'method:PATCH' });
    for (const told of ['Lovelace', 'Byron', 'another-horse', 'scimwb_']) expect(text).not.toContain(told);
    expect(text).toContain('PATCH');
  });

  it('is of what is listed, oldest first', async () => {
    const { workbench, settingId } = await withTraffic();
    const { text, last } = await exported(workbench, settingId, 'har', { search: 'method:POST' });
    expect(last).toMatchObject({ written: 2, total: 2 });
    const times = requestsIn(text).map(({ at }) => at ?? '');
    expect(times).toEqual([...times].sort());
  });
});

describe('an import', () => {
  it('is marked, diagnosed, in order, and no evidence of the provider', async () => {
    const { workbench, settingId } = await withTraffic();
    const { text } = await exported(workbench, settingId, 'har', { masked: false });
    const { setting } = await call(workbench, 'settings.create', { name: 'Fabrikam', idp: 'entra' });
    const first = await imported(workbench, setting.id, requestsIn(text));
    expect(first).toMatchObject({
      origin: 'imported',
      settingId: setting.id,
      tokenId: null,
      method: 'POST',
      status: 201,
      subject: { displayName: 'Ada Byron' },
    });
    expect(first?.findings).not.toEqual([]);
    const { exchanges } = await call(workbench, 'journal.list', { settingId: setting.id });
    expect(exchanges.map(({ kind }) => kind)).toEqual(['write', 'look-up', 'write']);
    const [snapshot] = await liveEvents(workbench, setting.id, () => true);
    const seen = sliceIn('guide', snapshot)?.steps.filter(
      ({ state }) => state === 'seen' || state === 'in trouble',
    );
    expect(seen?.map(({ stepId }) => stepId)).toEqual(['create-setting']);
    expect(sliceIn('counts', snapshot)).toMatchObject({ users: 0, requests: 3 });
    expect(sliceIn('recognition', snapshot) ?? null).toBeNull();
  });

  it('takes out the secrets that a foreign file holds', async () => {
    const { workbench, settingId } = await withTraffic();
    const message = {
      headers: [['Authorization', 'Bearer abcdefghijklmnopqrstuvwxyz']] as [string, string][],
      isCut: false,
    };
    const body = JSON.stringify({ ...user('Zoe'), nickName: 'abcdefghijklmnopqrstuvwxyz' });
    const request = { ...message, body };
    const recorded = {
      at: null,
      durationMs: 1,
      method: 'POST',
      url: '/scim/Users',
      status: 201,
      request,
      response: { headers: [], body: '', isCut: true },
    };
    const exchange = await imported(workbench, settingId, [recorded]);
    expect(JSON.stringify(exchange)).not.toMatch(/correct-horse|abcdefghijklmnop/);
    expect(exchange?.response.bodyTruncated).toBe(true);
  });

  it('says what an error said, and when it was', async () => {
    const { workbench, settingId } = await withTraffic();
    const response = {
      headers: [],
      body: JSON.stringify({ detail: 'userName is taken', scimType: 'uniqueness' }),
      isCut: false,
    };
    const recorded = {
      at: '2026-11-01T00:00:00.000Z',
      durationMs: 1,
      method: 'POST',
      url: '/scim/Users',
      status: 409,
      request: { headers: [], body: '{}', isCut: false },
      response,
    };
    const exchange = await imported(workbench, settingId, [recorded]);
    expect(exchange).toMatchObject({
      errorDetail: 'userName is taken',
      receivedAt: '2026-11-01T00:00:00.000Z',
      origin: 'imported',
    });
  });

  it.each([
    ['a path that is none of SCIM', { url: '/etc/passwd' }],
    ['a method in small letters', { method: 'post' }],
    ['a status that is none', { status: 99_999 }],
  ])('is refused with %s', async (_name, over) => {
    const { workbench, settingId } = await withTraffic();
    const nothing = { headers: [], body: '', isCut: false };
    const recorded = {
      at: null,
      durationMs: 1,
      method: 'GET',
      url: '/scim/Users',
      status: 200,
      request: nothing,
      response: nothing,
      ...over,
    };
    await expect(
      call(workbench, 'exchangeFiles.import', { settingId, requests: [recorded] }),
    ).rejects.toThrow(/^422 /);
  });
});
