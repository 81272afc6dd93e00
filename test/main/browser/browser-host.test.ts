import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BrowserHost, createBrowserHost } from '../../../src/main/browser/index';

const TOKEN = 'the-token-of-this-run';
let rendererDir = '';
const hosts: BrowserHost[] = [];

beforeAll(async () => {
  rendererDir = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(rendererDir, 'assets'));
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>The page</title>');
  await writeFile(join(rendererDir, 'assets', 'main-1a2b.js'), 'export {};');
});
afterAll(() => rm(rendererDir, { recursive: true }));
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

const echo = async (request: Request) =>
  Response.json({ method: request.method, path: new URL(request.url).pathname, body: await request.text() });

async function start(handleApi: (request: Request) => Promise<Response> = echo, port = 0) {
  const host = await createBrowserHost({ handleApi, rendererDir, port, token: TOKEN });
  hosts.push(host);
  return host;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A plain client, since `fetch` does not let one choose Host or Sec-Fetch-Site. */
async function send(port: number, path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const outgoing = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: incoming.statusCode, headers: incoming.headers, text: await text(incoming) };
}

const authorized = { authorization: `Bearer ${TOKEN}` };
const call = (headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers: { ...authorized, 'content-type': 'application/json', ...headers },
  body: '{"a":1}',
});

test('a target in its absolute form is the one that it names', async () => {
  const { port } = await start();
  const { status, text: answer } = await send(port, 'http://evil.example/api/settings.list', call());
  expect([status, JSON.parse(answer).path]).toEqual([200, '/api/settings.list']);
});

describe('the page', () => {
  test('is served without a token, under a strict policy', async () => {
    const { port } = await start();
    const { status, headers, text: page } = await send(port, '/');
    expect(status).toBe(200);
    expect(page).toContain('The page');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('has its assets cached for good', async () => {
    const { port } = await start();
    const { status, headers } = await send(port, '/assets/main-1a2b.js');
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
  });

  test.each(['/requests', '/requests/17?tab=raw'])('answers its own address %s', async (path) => {
    const { port } = await start();
    expect((await send(port, path)).text).toContain('The page');
  });

  test.each([
    '/assets/gone.js',
    '/favicon.ico',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/../../package.json',
    '/%',
  ])('does not answer %s', async (path) => {
    const { port } = await start();
    const { status, text: body } = await send(port, path);
    expect([400, 403, 404]).toContain(status);
    expect(body).not.toContain('root:');
  });

  test('has its token in the fragment of the address alone', async () => {
    const host = await start();
    expect(host.url).toBe(`http://127.0.0.1:${host.port}/#token=${TOKEN}`);
  });
});

describe('a call', () => {
  test('reaches the API handler with method, path and body, and its response comes back', async () => {
    const { port } = await start();
    const { status, headers, text: body } = await send(port, '/api/settings.list', call());
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBeDefined();
    expect(JSON.parse(body)).toEqual({ method: 'POST', path: '/api/settings.list', body: '{"a":1}' });
  });

  test('keeps the status and headers of the response', async () => {
    const { port } = await start(async () => new Response('no', { status: 405, headers: { allow: 'POST' } }));
    const { status, headers } = await send(port, '/api/x', call());
    expect(status).toBe(405);
    expect(headers.allow).toBe('POST');
  });

  test.each(['text/plain', 'application/json; charset=utf-8'])('of type %s is passed on', async (type) => {
    const { port } = await start();
    const { text: body } = await send(port, '/api/x', call({ 'content-type': type }));
    expect(JSON.parse(body)).toMatchObject({ body: '{"a":1}' });
  });
});

describe('over the real port, the guards', () => {
  const handleApi = vi.fn(echo);

  test.each<[string, number, Sent]>([
    ['a foreign Host', 421, call({ host: 'evil.example' })],
    ['a foreign Origin', 403, call({ origin: 'http://evil.example' })],
    ['an opaque Origin', 403, call({ origin: 'null' })],
    ['another site', 403, call({ 'sec-fetch-site': 'cross-site' })],
    ['a wrong token', 401, call({ authorization: 'Bearer wrong' })],
    ['a token in the wrong place', 401, { ...call(), headers: { cookie: `token=${TOKEN}` } }],
  ])('refuse %s with %d before the handler sees it', async (_what, status, sent) => {
    handleApi.mockClear();
    const { port } = await start(handleApi);
    expect((await send(port, '/api/settings.list', sent)).status).toBe(status);
    expect(handleApi).not.toHaveBeenCalled();
  });

  test.each<[string, number, Record<string, string>]>([
    ['a foreign Host', 421, { host: 'evil.example' }],
    ['a foreign Origin', 403, { origin: 'http://evil.example' }],
    ['another site', 403, { 'sec-fetch-site': 'cross-site' }],
  ])('refuse %s with %d for the page as well', async (_what, status, headers) => {
    const { port } = await start();
    expect((await send(port, '/', { headers })).status).toBe(status);
    expect((await send(port, '/requests', { headers })).status).toBe(status);
  });

  test('accept a call as a browser sends it', async () => {
    const { port } = await start();
    const origin = `http://localhost:${port}`;
    const headers = { host: `localhost:${port}`, origin, 'sec-fetch-site': 'same-origin' };
    expect((await send(port, '/api/settings.list', call(headers))).status).toBe(200);
  });

  test('leave nothing reachable from outside this machine', async () => {
    const { port } = await start();
    const socket = connect({ host: '127.0.0.2', port });
    await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('an event stream', () => {
  const encoder = new TextEncoder();

  /** A body that yields a chunk whenever it is asked, and says when it was cancelled. */
  function endless(chunk: string) {
    let pulls = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          pulls += 1;
          await new Promise((resolve) => setImmediate(resolve));
          controller.enqueue(encoder.encode(chunk));
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    return { body, pulls: () => pulls, cancelled: () => cancelled };
  }

  test('is sent as it comes and ended when the client goes away', async () => {
    const { body, cancelled } = endless('{"type":"heartbeat"}\n');
    let aborted = false;
    const { port } = await start(async (request) => {
      request.signal.addEventListener('abort', () => {
        aborted = true;
      });
      return new Response(body);
    });
    const outgoing = httpRequest({
      host: '127.0.0.1',
      port,
      path: '/api/live.events',
      agent: false,
      ...call(),
    });
    outgoing.end('{}');
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    await once(incoming, 'data');
    outgoing.destroy();
    await vi.waitFor(() => expect([aborted, cancelled()]).toEqual([true, true]));
  });

  test('is not pulled further while the client does not read', async () => {
    const { body, pulls } = endless('x'.repeat(64 * 1024));
    const { port } = await start(async () => new Response(body));
    const socket = connect({ host: '127.0.0.1', port });
    socket.pause();
    const head = `POST /api/x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${TOKEN}\r\n`;
    socket.write(`${head}Content-Length: 0\r\n\r\n`);
    let before = -1;
    await vi.waitFor(
      () => {
        const now = pulls();
        const settled = now > 0 && now === before;
        before = now;
        expect(settled).toBe(true);
      },
      { timeout: 10_000, interval: 200 },
    );
    expect(pulls()).toBeLessThan(1_000);
    socket.destroy();
  });

  test('is ended by the host when it closes, and calls in flight are finished', async () => {
    let answer: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let arrived: () => void = () => {};
    const inFlight = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const host = await start(async (request) => {
      if (request.url.endsWith('/slow')) {
        arrived();
        await asked;
        return new Response('done');
      }
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(encoder.encode('{}\n'));
          request.signal.addEventListener('abort', () => controller.close());
        },
      });
      return new Response(stream);
    });
    const streaming = httpRequest({
      host: '127.0.0.1',
      port: host.port,
      path: '/api/live',
      agent: false,
      ...call(),
    });
    streaming.end();
    const [incoming] = (await once(streaming, 'response')) as [IncomingMessage];
    const streamed = text(incoming);
    const slow = send(host.port, '/api/slow', call());
    await inFlight;
    const closed = host.close();
    expect(await streamed).toBe('{}\n');
    answer();
    expect((await slow).text).toBe('done');
    await closed;
  });
});

describe('starting', () => {
  test('on a taken port says so in one sentence and offers a free one', async () => {
    const blocker = createServer();
    blocker.listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(start(echo, port)).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringMatching(
        new RegExp(`^Port ${port} for the page is taken.*--ui-port \\d+ is free\\.$`),
      ),
    });
    blocker.close();
  });

  test('without a built page says what is missing', async () => {
    const options = { handleApi: echo, rendererDir: join(rendererDir, 'gone'), port: 0, token: TOKEN };
    await expect(createBrowserHost(options)).rejects.toMatchObject({ code: 'NOT_BUILT' });
  });
});
