/** Express middleware in front of the SCIM routes, through the port. */
// @ts-expect-error: it brings no types
import express from 'express';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Middleware } from '../../../../src/server/listener/express/middleware';
import { openRaw } from '../raw-connection';
import { createTestListener, type TestListener } from '../test-listener';

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada@example.com' };
const passOn: Middleware = (_request, _response, next) => next();

let test: TestListener;
let base: string;
async function start(...middleware: Middleware[]): Promise<void> {
  test = await createTestListener({ middleware });
  const { host, port } = await test.listener.listen();
  base = `http://${host}:${port}/scim`;
}
afterEach(() => test.listener.close());

const send = (path: string, init: RequestInit = {}) =>
  fetch(`${base}${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${test.token}`,
      'content-type': 'application/scim+json',
      ...init.headers,
    },
  });
const create = () => send('/Users', { method: 'POST', body: JSON.stringify(user) });

async function exchanges(count: number): Promise<TestListener['exchanges']> {
  await vi.waitFor(() => expect(test.exchanges).toHaveLength(count));
  return test.exchanges;
}

describe('middleware that passes a request on', () => {
  it('sees method, address and headers as they came, escapes and slashes included', async () => {
    const seen: object[] = [];
    await start(({ method, url, originalUrl, headers }, _response, next) => {
      seen.push({ method, url, originalUrl, own: headers['x-own'] });
      next();
    });
    const path = '/v2//Users/?filter=userName%20eq%20%22a%2Fb%22';
    const response = await send(path, { headers: { 'x-own': 'yes' } });
    expect(response.status).toBe(200);
    const came = `/scim${path}`;
    expect(seen).toEqual([{ method: 'GET', url: came, originalUrl: came, own: 'yes' }]);
    const [exchange] = await exchanges(1);
    expect(exchange).toMatchObject({ url: came, kind: 'look-up', status: 200 });
    expect(exchange?.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['doubled-slash', 'trailing-slash']),
    );
  });

  it('may read the body as it came, and the SCIM routes read it too', async () => {
    const seen: string[] = [];
    await start(async (request, _response, next) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      seen.push(text);
      next();
    });
    const response = await create();
    expect(response.status).toBe(201);
    expect(seen).toEqual([JSON.stringify(user)]);
    const [exchange] = await exchanges(1);
    expect(exchange?.request.body).toBe(JSON.stringify(user));
    expect(exchange?.response.body).toContain('ada@example.com');
  });

  it('may read it through a body parser of Express', async () => {
    const seen: unknown[] = [];
    const parser: Middleware = express.json({ type: 'application/scim+json' });
    const look: Middleware = (request, _response, next) => {
      seen.push((request as { body?: unknown }).body);
      next();
    };
    await start(parser, look);
    expect((await create()).status).toBe(201);
    expect(seen).toEqual([user]);
  });

  it('may leave it unread, or wait, while the requests behind it on the connection wait too', async () => {
    await start((_request, _response, next) => void setTimeout(next, 20));
    const connection = openRaw({ host: '127.0.0.1', port: Number(new URL(base).port) });
    const head = `Host: x\r\nAuthorization: Bearer ${test.token}\r\nContent-Type: application/json\r\n`;
    const creation = (userName: string) => {
      const body = JSON.stringify({ ...user, userName });
      return `POST /scim/Users HTTP/1.1\r\n${head}Content-Length: ${body.length}\r\n\r\n${body}`;
    };
    connection.write(
      `${creation('one')}${creation('two')}GET /scim/Users HTTP/1.1\r\n${head}Connection: close\r\n\r\n`,
    );
    expect((await connection.received).match(/HTTP\/1\.1 \d+/g)).toEqual([
      'HTTP/1.1 201',
      'HTTP/1.1 201',
      'HTTP/1.1 200',
    ]);
    await exchanges(3);
  });

  it('changes nothing of what the SCIM routes and the exchange get', async () => {
    await start((request, response, next) => {
      Object.assign(request, { method: 'DELETE', url: '/elsewhere', originalUrl: '/elsewhere' });
      request.headers['content-type'] = 'text/plain';
      response.setHeader('x-vendor', 'yes');
      next();
    });
    const response = await create();
    expect([response.status, response.headers.get('x-vendor')]).toEqual([201, 'yes']);
    const [exchange] = await exchanges(1);
    expect(exchange).toMatchObject({ method: 'POST', url: '/scim/Users', status: 201, kind: 'write' });
    expect(exchange?.response.headers).toContainEqual(['x-vendor', 'yes']);
  });

  it('leaves a broken escape and a body that is too long to the refusals that they have without it', async () => {
    await start(passOn);
    const addresses = ['/Users/%zz', '/Users?filter=%zz', '/Users/%c3'];
    for (const address of addresses) {
      const { status } = await send(address);
      expect(status, address).toBeGreaterThanOrEqual(400);
      expect(status, address).toBeLessThan(500);
    }
    const tooLong = JSON.stringify({ ...user, title: 'x'.repeat(2 * 1024 * 1024) });
    expect((await send('/Users', { method: 'POST', body: tooLong })).status).toBe(413);
    const recorded = await exchanges(4);
    expect(recorded.map(({ url }) => url)).toEqual([
      ...addresses.map((path) => `/scim${path}`),
      '/scim/Users',
    ]);
  });
});

describe('middleware that responds itself', () => {
  it.each<[string, Middleware, string]>([
    [
      'end',
      (_request, response) => response.status(429).set('Retry-After', '7').end('slow down'),
      'slow down',
    ],
    [
      'send',
      (_request, response) => response.status(429).set('Retry-After', '7').send('slow down'),
      'slow down',
    ],
    [
      'json',
      (_request, response) => response.status(429).set('Retry-After', '7').json({ slow: 1 }),
      '{"slow":1}',
    ],
    [
      'writeHead and write',
      (_request, response) => {
        response.writeHead(429, { 'Retry-After': '7' });
        response.write('slow ');
        response.end('down');
      },
      'slow down',
    ],
  ])(
    'through %s is recorded with status, headers and body, and the next request is served',
    async (_, one, body) => {
      let isFirst = true;
      await start((request, response, next) => {
        if (!isFirst) return next();
        isFirst = false;
        one(request, response, next);
      });
      const response = await create();
      expect([response.status, await response.text()]).toEqual([429, body]);
      expect((await create()).status).toBe(201);
      const [refused, created] = await exchanges(2);
      expect(refused).toMatchObject({
        method: 'POST',
        url: '/scim/Users',
        status: 429,
        settingId: test.setting.id,
      });
      expect(refused?.response).toMatchObject({ body, bodyBytes: body.length });
      const names = refused?.response.headers.map(([name, value]) => `${name}: ${value}`.toLowerCase());
      expect(names).toContain('retry-after: 7');
      expect(created?.status).toBe(201);
    },
  );

  it('sends JSON as JSON', async () => {
    await start((_request, response) => void response.json({ a: 1 }));
    const response = await send('/Users');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({ a: 1 });
  });

  it('is not asked about a request without a valid token', async () => {
    const asked = vi.fn(passOn);
    await start(asked);
    expect((await send('/Users', { headers: { authorization: 'Bearer other' } })).status).toBe(401);
    expect(asked).not.toHaveBeenCalled();
  });

  it('may fail: with the status of its error, else as a fault that says nothing to the client', async () => {
    await start((request, _response, next) =>
      request.originalUrl.endsWith('busy')
        ? next(Object.assign(new Error('Busy.'), { status: 503 }))
        : next(new Error('secret')),
    );
    const busy = await send('/busy');
    expect([busy.status, await busy.json()]).toMatchObject([503, { detail: 'Busy.' }]);
    const failed = await send('/failed');
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain('secret');
    const recorded = await exchanges(2);
    expect(recorded[1]?.errorText).toContain('secret');
  });

  it('or never: the request is recorded when the client gives up', async () => {
    const asked = vi.fn();
    await start(asked);
    const leaving = new AbortController();
    const sent = send('/Users', { signal: leaving.signal }).catch(() => 'gone');
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    leaving.abort();
    expect(await sent).toBe('gone');
    const [exchange] = await exchanges(1);
    expect(exchange?.status).toBe(499);
    expect(exchange?.findings.map(({ rule }) => rule)).toEqual(['client-gone']);
  });
});

describe('without middleware', () => {
  it('nothing of Express is registered in the way of a request', async () => {
    await start();
    expect(test.listener.app.printPlugins()).not.toContain('express');
    expect((await create()).status).toBe(201);
  });

  it('and with it, only the scope of the SCIM routes has it', async () => {
    await start(passOn);
    expect(test.listener.app.hasDecorator('express')).toBe(false);
  });
});
