import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiCallError, call, stream } from '../../../src/renderer/state/api';

const nobody = { storedToken: null as string | null };

function respondWith(respond: () => Response) {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => respond());
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('sessionStorage', { getItem: () => nobody.storedToken });
  return fetched;
}

afterEach(() => {
  vi.unstubAllGlobals();
  nobody.storedToken = null;
});

describe('call', () => {
  it('posts the input to the name and returns the output', async () => {
    const fetched = respondWith(() => Response.json({ settings: [] }));
    expect(await call('settings.list', {})).toEqual({ settings: [] });
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/settings.list');
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{}' });
  });

  it('throws what the core says, with its code', async () => {
    respondWith(() =>
      Response.json({ code: 'NOT_EMPTY', message: 'The directory is not empty.' }, { status: 409 }),
    );
    const failure = await call('directory.clear', { settingId: 'a' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiCallError);
    expect(failure).toMatchObject({ code: 'NOT_EMPTY', message: 'The directory is not empty.', issues: [] });
  });

  it('says that a response without a reason is none', async () => {
    respondWith(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(call('settings.list', {})).rejects.toMatchObject({ code: 'UNEXPECTED', message: /502/ });
  });

  it('says that the workbench does not answer when nothing comes back', async () => {
    respondWith(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(call('settings.list', {})).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: 'The workbench does not answer. If it was ended, start it again.',
    });
  });

  it('sends no authorization where there is no token', async () => {
    const fetched = respondWith(() => Response.json({ settings: [] }));
    await call('settings.list', {});
    expect(fetched.mock.calls[0]?.[1].headers).not.toHaveProperty('authorization');
  });

  it('sends the token of the page', async () => {
    const fetched = respondWith(() => Response.json({ settings: [] }));
    nobody.storedToken = 'page-token';
    await call('settings.list', {});
    expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ authorization: 'Bearer page-token' });
  });
});

describe('stream', () => {
  it('yields each line as an event', async () => {
    respondWith(() => new Response('{"type":"heartbeat","sequence":1}\n{"type":"heartbeat","sequence":2}\n'));
    const sequences: number[] = [];
    for await (const event of stream('live.events', { settingId: null }, new AbortController().signal)) {
      sequences.push(event.sequence);
    }
    expect(sequences).toEqual([1, 2]);
  });

  it('says in its own words that the connection broke off', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    respondWith(() => new Response(body));
    const events = stream('live.events', { settingId: null }, new AbortController().signal);
    await expect(events.next()).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: 'The connection to the workbench broke off. If the workbench was ended, start it again.',
    });
  });

  it('throws before the first event when it is refused', async () => {
    respondWith(() =>
      Response.json({ code: 'NO_TOKEN', message: 'This page has no valid token.' }, { status: 401 }),
    );
    const events = stream('live.events', { settingId: null }, new AbortController().signal);
    await expect(events.next()).rejects.toMatchObject({ code: 'NO_TOKEN' });
  });
});
