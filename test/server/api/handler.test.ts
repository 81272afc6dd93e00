import { describe, expect, test, vi } from 'vitest';
import { ApiFailure } from '../../../src/server/api/api-failure';
import { createApiHandler } from '../../../src/server/api/handler';
import type { Feature, FeatureOf } from '../../../src/server/feature';
import { type SerializedJson, serializeJson } from '../../../src/server/runtime/serialized-json';
import { journalContract } from '../../../src/shared/features/journal';
import { liveContract } from '../../../src/shared/features/live';
import { settingsContract } from '../../../src/shared/features/settings';
import type { LiveEvent } from '../../../src/shared/live-event';

type Calls = FeatureOf<typeof settingsContract>['calls'] & FeatureOf<typeof journalContract>['calls'];
type Events = FeatureOf<typeof liveContract>['streams']['live.events'];

const contract = {
  calls: { ...settingsContract.calls, ...journalContract.calls },
  slices: {},
  streams: liveContract.streams,
};

const refuse = () => {
  throw new Error('not part of this test');
};

/** A handler whose calls all refuse, but for those given. */
function handlerWith(calls: Partial<Calls>, events: Events = refuse) {
  const log = vi.fn();
  const refusing: Feature['calls'] = Object.fromEntries(
    Object.keys(contract.calls).map((name) => [name, refuse]),
  );
  const feature = { contract, calls: { ...refusing, ...calls }, streams: { 'live.events': events } };
  return { handle: createApiHandler([feature], log), log };
}

function post(name: string, body?: BodyInit, init: RequestInit = {}) {
  return new Request(`http://127.0.0.1/api/${name}`, { method: 'POST', body: body ?? null, ...init });
}

function heartbeat(sequence: number): SerializedJson<LiveEvent> {
  return serializeJson<LiveEvent>({ type: 'heartbeat', sequence });
}

async function* forever() {
  for (let sequence = 1; ; sequence += 2) yield [heartbeat(sequence), heartbeat(sequence + 1)];
}

const lines = (chunk: Uint8Array | undefined) => new TextDecoder().decode(chunk).trimEnd().split('\n');

describe('a call', () => {
  test('hands the parsed input to its handler and returns the output as JSON', async () => {
    const { handle } = handlerWith({
      'journal.list': ({ offset, limit, search }) => {
        expect({ offset, limit, search }).toEqual({ offset: 0, limit: 100, search: '' });
        return { total: 0, exchanges: [] };
      },
    });
    const response = await handle(post('journal.list', '{"settingId":null}'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ total: 0, exchanges: [] });
  });

  test('takes an empty body for an empty object', async () => {
    const { handle } = handlerWith({ 'settings.list': () => ({ settings: [] }) });
    expect((await handle(post('settings.list'))).status).toBe(200);
  });

  test.each(['nonsense', 'constructor', '__proto__', 'toString', ''])(
    'that does not exist is answered 404: %j',
    async (name) => {
      const { handle } = handlerWith({ 'settings.list': () => ({ settings: [] }) });
      const response = await handle(post(name, '{}'));
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'UNKNOWN_CALL' });
    },
  );

  test('with another method gets 405 and which one is allowed', async () => {
    const { handle } = handlerWith({ 'settings.list': () => ({ settings: [] }) });
    const response = await handle(new Request('http://127.0.0.1/api/settings.list'));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test.each(['{"a":', 'nonsense', new Uint8Array([0x22, 0xff, 0x22])])(
    'with a body that is no JSON is answered 400',
    async (body) => {
      const { handle } = handlerWith({ 'settings.list': () => ({ settings: [] }) });
      const response = await handle(post('settings.list', body));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'BAD_JSON' });
    },
  );

  test('with a body over the limit gets 413, announced or not', async () => {
    const { handle } = handlerWith({ 'settings.list': () => ({ settings: [] }) });
    const large = `"${'x'.repeat(1024 * 1024)}"`;
    expect((await handle(post('settings.list', large))).status).toBe(413);
    const unannounced = new Blob([large]).stream();
    const init = { duplex: 'half' } as RequestInit;
    expect((await handle(post('settings.list', unannounced, init))).status).toBe(413);
  });

  test('with input that the contract refuses gets 422 with every issue', async () => {
    const { handle } = handlerWith({});
    const response = await handle(post('settings.create', '{"name":"  ","idp":"nobody"}'));
    expect(response.status).toBe(422);
    const { code, issues } = (await response.json()) as { code: string; issues: { path: string }[] };
    expect(code).toBe('INVALID_INPUT');
    expect(issues.map(({ path }) => path)).toEqual(['name', 'idp']);
  });

  test('whose handler throws an ApiFailure becomes the response that the failure describes', async () => {
    const { handle, log } = handlerWith({
      'settings.delete': () => {
        throw new ApiFailure(409, 'REHEARSAL_RUNNING', 'A rehearsal is using this SCIM setting.');
      },
    });
    const response = await handle(post('settings.delete', '{"settingId":"a"}'));
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      code: 'REHEARSAL_RUNNING',
      message: 'A rehearsal is using this SCIM setting.',
    });
    expect(log).not.toHaveBeenCalled();
  });

  test('that fails unexpectedly gives the page an id and the log the rest', async () => {
    const { handle, log } = handlerWith({
      'settings.list': () => Promise.reject(new Error('secret path /home/someone')),
    });
    const response = await handle(post('settings.list'));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret');
    const id = /\(([0-9a-f-]{36})\)/.exec(text)?.[1];
    expect(id).toBeDefined();
    expect(log.mock.calls[0]?.[0]).toContain(id);
    expect(log.mock.calls[0]?.[0]).toContain('secret path /home/someone');
  });
});

describe('a stream', () => {
  const open = async (events: Events, init: RequestInit = {}) => {
    const { handle, log } = handlerWith({}, events);
    const response = await handle(post('live.events', '{"settingId":null}', init));
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error('no body');
    return { response, reader, log };
  };

  test('gives NDJSON, one event a line', async () => {
    const { response, reader } = await open(async function* () {
      yield [heartbeat(1), heartbeat(2)];
    });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(lines((await reader.read()).value)).toEqual([heartbeat(1), heartbeat(2)]);
    expect((await reader.read()).done).toBe(true);
  });

  test('sends what its source gives at once as one chunk', async () => {
    const { reader } = await open(() => forever());
    expect(lines((await reader.read()).value)).toEqual([heartbeat(1), heartbeat(2)]);
    expect(lines((await reader.read()).value)).toEqual([heartbeat(3), heartbeat(4)]);
    await reader.cancel();
  });

  test('does not hold an event back until the next one comes', async () => {
    const never = new Promise<void>(() => {});
    const { reader } = await open(async function* () {
      yield [heartbeat(1)];
      await never;
    });
    expect(lines((await reader.read()).value)).toEqual([heartbeat(1)]);
  });

  test('takes nothing from its source until the consumer asks', async () => {
    let taken = 0;
    const { reader } = await open(async function* () {
      for await (const events of forever()) {
        taken += 1;
        yield events;
      }
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toBe(0);
    await reader.read();
    const afterOneRead = taken;
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toBe(afterOneRead);
    expect(afterOneRead).toBe(1);
    await reader.cancel();
  });

  test('ends its source when the body is cancelled', async () => {
    let tellEnded: (aborted: boolean) => void = () => {};
    const ended = new Promise<boolean>((resolve) => {
      tellEnded = resolve;
    });
    const { reader } = await open(async function* (_input, signal) {
      try {
        yield [heartbeat(1)];
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      } finally {
        tellEnded(signal.aborted);
      }
    });
    await reader.read();
    await reader.cancel();
    expect(await ended).toBe(true);
  });

  test('can be cancelled while it waits for an event', async () => {
    const { reader, log } = await open(async function* (_input, signal) {
      yield [heartbeat(1)];
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    });
    await reader.read();
    const waiting = reader.read();
    await reader.cancel();
    expect((await waiting).done).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(log).not.toHaveBeenCalled();
  });

  test('ends its source and closes when the request is aborted', async () => {
    const controller = new AbortController();
    const { reader } = await open(
      async function* (_input, signal) {
        yield [heartbeat(1)];
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
      { signal: controller.signal },
    );
    await reader.read();
    controller.abort();
    expect((await reader.read()).done).toBe(true);
  });

  test('may refuse before it begins, and then is refused like a call', async () => {
    const { handle } = handlerWith({}, () => {
      throw new ApiFailure(404, 'UNKNOWN_SETTING', 'This SCIM setting is gone.');
    });
    const response = await handle(post('live.events', '{"settingId":"gone"}'));
    expect(response.status).toBe(404);
  });

  test('that fails on the way breaks off without telling why, and logs it', async () => {
    const { reader, log } = await open(async function* () {
      yield [heartbeat(1)];
      throw new Error('secret detail');
    });
    const failed = (async () => {
      while (!(await reader.read()).done);
    })();
    await expect(failed).rejects.toThrow('The event stream failed.');
    expect(log.mock.calls[0]?.[0]).toContain('secret detail');
  });
});
