import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestListener, publicBaseUrl, type TestListener } from './test-listener';

let test: TestListener;
let id: string;
beforeAll(async () => {
  test = await createTestListener();
  const payload = JSON.stringify({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'u@example.com',
  });
  id = (await test.send({ method: 'POST', url: '/scim/Users', payload })).body.id;
});
afterAll(() => test.listener.close());

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  const holder: { resolve?: () => void } = {};
  const promise = new Promise<void>((resolve) => {
    holder.resolve = resolve;
  });
  return { promise, resolve: () => holder.resolve?.() };
}

const get = (url: string, headers = {}) => test.send({ method: 'GET', url, headers });

describe('the base URL', () => {
  it.each([
    '/scim/Users',
    '/scim/v2/Users',
    '/scim/Users/',
    '/scim//Users',
    '//scim///v2//Users/',
    '/scim/users',
  ])('leads to the users by %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(200);
    expect(answer.body.totalResults).toBe(1);
    expect(answer.exchange.url).toBe(url);
  });

  it('tolerates slashes by name', async () => {
    const answer = await get('/scim//Users/');
    expect(answer.exchange.findings.map(({ rule }) => rule)).toEqual(['doubled-slash', 'trailing-slash']);
    expect((await get('/scim/Users')).exchange.findings).toEqual([]);
  });

  it.each(['/scim', '/scim/v2', '/scim/'])('serves a query over all resource types at %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(200);
    expect(answer.body.Resources).toHaveLength(1);
  });

  it('has nothing below its resources, in the words of the request', async () => {
    const { status, body } = await get('/scim/v2/Users/1/2?count=1');
    expect(status).toBe(404);
    expect(body.detail).toBe('There is no endpoint /scim/v2/Users/1/2 here.');
  });

  it('is never taken from the Host header', async () => {
    const answer = await get(`/scim/Users/${id}`, {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    });
    expect(answer.body.meta.location).toBe(`${publicBaseUrl}/Users/${id}`);
    expect(answer.text).not.toContain('evil');
  });
});

describe('what is not there', () => {
  it.each(['/', '/index.html', '/scimmy', '/api/settings.list', '/scim/../api'])(
    'is a plain 404 outside of the base URL, recorded too: %s',
    async (url) => {
      const answer = await get(url);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toContain('text/plain');
      expect(answer.exchange).toMatchObject({ kind: 'refused', status: 404, settingId: null });
    },
  );

  it.each([
    '/scim/Nothing',
    '/scim/Users/a/b',
    '/scim/Users/%',
    '/scim/Users/%ff%fe',
    '/scim/%00',
    '/scim/Users/..%2f..%2fetc',
    `/scim/Users/${'x'.repeat(2000)}?long`,
  ])('is a SCIM error below the base URL: %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '404',
    });
    expect(answer.exchange.settingId).toBe(test.setting.id);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'does not come from a prototype: %s',
    async (name) => {
      expect((await get(`/scim/${name}`)).status).toBe(404);
      expect((await get(`/scim/Users/${name}`)).status).toBe(404);
      expect((await get(`/scim/Schemas/${name}`)).status).toBe(404);
    },
  );
});

describe('methods', () => {
  it.each([
    ['POST', '/scim/ServiceProviderConfig', 'GET, HEAD'],
    ['DELETE', '/scim/Schemas', 'GET, HEAD'],
    ['PATCH', '/scim/ResourceTypes/User', 'GET, HEAD'],
    ['PUT', '/scim/Users', 'GET, HEAD, POST'],
    ['POST', '/scim/Users/x', 'GET, HEAD, PUT, PATCH, DELETE'],
    ['GET', '/scim/Users/.search', 'POST'],
    ['OPTIONS', '/scim/Users', 'GET, HEAD, POST'],
    ['GET', '/scim/Bulk', 'POST'],
    ['POST', '/scim', 'GET, HEAD'],
    ['POST', '/scim/Schemas/.search', 'GET, HEAD'],
    ['OPTIONS', '/scim/Users/x', 'GET, HEAD, PUT, PATCH, DELETE'],
    ['TRACE', '/scim/v2/ServiceProviderConfig', 'GET, HEAD'],
  ] as const)('%s %s is refused with 405 and Allow', async (method, url, allow) => {
    const answer = await test.send({ method, url });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe(allow);
    expect(answer.body).toMatchObject({ status: '405' });
    expect(answer.exchange.kind).toBe('refused');
  });

  it.each(['PUT', 'PATCH', 'OPTIONS'] as const)(
    '%s is no matter of methods where there is no endpoint',
    async (method) => {
      for (const url of ['/scim/Nothing', '/scim/Nothing/x', '/scim/Nothing/.search']) {
        const answer = await test.send({ method, url });
        expect(answer.status).toBe(404);
        expect(answer.headers).not.toHaveProperty('allow');
      }
    },
  );

  it.each([
    '/Schemas',
    '/schemas',
    '/v2/SCHEMAS/',
    '/%73chemas/x',
    '/serviceproviderconfig',
    '/resourceTypes/User',
  ])('are refused before the body is read: POST %s', async (path) => {
    const answer = await test.send({ method: 'POST', url: `/scim${path}`, payload: 'not json' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect(answer.exchange.request.body).toBe('');
  });

  it.each(['/scim/Users', '/scim/ServiceProviderConfig'])(
    'HEAD %s answers like GET without a body',
    async (url) => {
      const head = await test.send({ method: 'HEAD', url });
      expect(head.status).toBe(200);
      expect(head.text).toBe('');
      expect(head.headers['content-length']).toBe(String(Buffer.byteLength((await get(url)).text)));
    },
  );
});

describe('over a real port', () => {
  it('finishes what is in flight before it closes', async () => {
    const own = await createTestListener();
    const { host, port } = await own.listener.listen();
    const { promise, resolve: release } = withResolvers();
    own.store.hold = promise;
    const body = JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'late@example.com',
    });
    const headers = { authorization: `Bearer ${own.token}`, 'content-type': 'application/scim+json' };
    const pending = fetch(`http://${host}:${port}/scim/Users`, { method: 'POST', body, headers });
    while (own.store.committed.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const closing = own.listener.close();
    release();
    expect((await pending).status).toBe(201);
    await closing;
    expect(own.exchanges.map(({ status }) => status)).toEqual([201]);
    await expect(fetch(`http://${host}:${port}/scim/Users`)).rejects.toThrow();
  });

  it('does not wait for a client that never ends its request', async () => {
    const own = await createTestListener();
    const { host, port } = await own.listener.listen();
    const socket = connect(port, host);
    const gone = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    const head = `POST /scim/Users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${own.token}\r\n`;
    await new Promise((resolve) =>
      socket.write(`${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{`, resolve),
    );
    await fetch(`http://${host}:${port}/scim/Users`);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const closing = own.listener.close();
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await Promise.all([closing, gone]);
  });

  it('refuses a flood of headers without taking the others down', async () => {
    const own = await createTestListener();
    const { host, port } = await own.listener.listen();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest({
        host,
        port,
        path: '/scim/Users',
        headers: { 'x-flood': 'x'.repeat(40_000) },
      });
      request.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      request.end();
    });
    expect(status).toBe(431);
    const answer = await fetch(`http://${host}:${port}/scim/Users`, {
      headers: { authorization: `Bearer ${own.token}` },
    });
    expect(answer.status).toBe(200);
    await own.listener.close();
  });

  it('refuses what is no HTTP with 400 and goes on', async () => {
    const own = await createTestListener();
    const { host, port } = await own.listener.listen();
    const text = await new Promise<string>((resolve) => {
      const socket = connect(port, host, () => socket.write('\u0000\u0001 nonsense\r\n\r\n'));
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk.toString();
      });
      socket.on('close', () => resolve(received));
    });
    expect(text).toMatch(/^HTTP\/1.1 400/);
    await own.listener.close();
  });
});
