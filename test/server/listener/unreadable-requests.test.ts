import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewExchange } from '../../../src/server/journal/journal';
import type { ListenerAddress } from '../../../src/server/listener/listen-on';
import { openRaw, statusOf } from './raw-connection';
import { createTestListener, type TestListener } from './test-listener';

let test: TestListener;
let address: ListenerAddress;
let head: string;
beforeAll(async () => {
  test = await createTestListener({ requestTimeoutMs: 400 });
  address = await test.listener.listen();
  head = `Host: x\r\nAuthorization: Bearer ${test.token}\r\nContent-Type: application/scim+json\r\n`;
});
beforeEach(() => {
  test.exchanges.length = 0;
});
afterAll(() => test.listener.close());

async function onlyExchange(): Promise<NewExchange | undefined> {
  await vi.waitFor(() => expect(test.exchanges).toHaveLength(1));
  return test.exchanges[0];
}

describe('what can not be read as HTTP', () => {
  it.each([
    [
      'an unescaped space',
      'GET /scim/Users?filter=userName eq HTTP/1.1',
      'GET /scim/Users?filter=userName',
      400,
    ],
    ['an unknown method', 'FOO /scim/Users HTTP/1.1', 'FOO /scim/Users', 501],
    ['a method in small letters', 'get /scim/Users HTTP/1.1', 'get /scim/Users', 501],
    ['bytes outside of ASCII', 'GET /scim/Users/\xff\xfe HTTP/1.1', 'GET /scim/Users/ÿþ', 400],
    [
      'two lengths',
      'POST /scim/Users HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2',
      'POST /scim/Users',
      400,
    ],
    [
      'both framings',
      'POST /scim/Users HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked',
      'POST /scim/Users',
      400,
    ],
    ['too many headers', `GET /scim/Users HTTP/1.1\r\nX: ${'x'.repeat(17_000)}`, 'GET /scim/Users', 431],
  ])('is a recorded refusal with a SCIM error: %s', async (_case, line, request, status) => {
    const connection = openRaw(address);
    connection.write(`${line}\r\n${head}\r\n`);
    const received = await connection.received;
    expect(statusOf(received)).toBe(status);
    const body = JSON.parse(received.slice(received.indexOf('\r\n\r\n')));
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: `${status}`,
    });
    const exchange = await onlyExchange();
    expect(`${exchange?.method} ${exchange?.url}`).toBe(request);
    expect(exchange).toMatchObject({ status, kind: 'refused', settingId: null, errorDetail: body.detail });
    expect(JSON.stringify(exchange)).not.toContain(test.token);
  });

  it('is told to use http:// when it is encrypted', async () => {
    const connection = openRaw(address);
    connection.write(Buffer.from([0x16, 0x03, 0x01, 0x00, 0x05, 1, 2, 3, 4, 5]));
    await connection.received;
    const exchange = await onlyExchange();
    expect(exchange?.errorDetail).toContain('http://');
    expect(exchange?.findings.map(({ rule }) => rule)).toEqual(['encrypted-request']);
  });

  it('is told to use HTTP/1.1 when it begins with HTTP/2', async () => {
    const connection = openRaw(address);
    connection.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
    expect(statusOf(await connection.received)).toBe(400);
    const exchange = await onlyExchange();
    expect(exchange?.errorDetail).toContain('HTTP/1.1');
    expect(exchange?.findings.map(({ rule }) => rule)).toEqual(['http-2-request']);
  });

  it('keeps no token that stands in its request line', async () => {
    const connection = openRaw(address);
    connection.write(`GET /scim/Users/${test.token} x HTTP/1.1\r\n${head}\r\n`);
    await connection.received;
    expect(JSON.stringify(await onlyExchange())).not.toContain(test.token);
  });

  it('is recorded by its own request line when it came with others', async () => {
    const connection = openRaw(address);
    const request = `GET /scim/Users HTTP/1.1\r\n${head}\r\n`;
    connection.write(`${request}${request}PUT /scim/Users/a b HTTP/1.1\r\n${head}\r\n`);
    await connection.received;
    await vi.waitFor(() => expect(test.exchanges).toHaveLength(3));
    const told = test.exchanges.map(({ method, url, status }) => `${method} ${url} ${status}`);
    expect(told).toEqual(['GET /scim/Users 200', 'GET /scim/Users 200', 'PUT /scim/Users/a 400']);
  });

  it('gets its response after what came before it on the same connection', async () => {
    let release: () => void = () => undefined;
    test.store.hold = new Promise((resolve) => {
      release = resolve;
    });
    const body = '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"before@example.com"}';
    const connection = openRaw(address);
    connection.write(`POST /scim/Users HTTP/1.1\r\n${head}Content-Length: ${body.length}\r\n\r\n${body}`);
    connection.write('REST of, /a "password":"that-was-longer"}');
    await vi.waitFor(() => expect(test.store.committed).toHaveLength(1));
    connection.write('and more');
    release();
    test.store.hold = null;
    expect((await connection.received).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 400']);
    await vi.waitFor(() => expect(test.exchanges.map(({ status }) => status)).toEqual([201, 400]));
    expect(test.exchanges.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /scim/Users', '? ?']);
    expect(test.exchanges[0]?.findings.map(({ rule }) => rule)).not.toContain('client-gone');
  });

  it('is no exchange when nothing came', async () => {
    const silent = openRaw(address);
    await silent.received;
    const hasty = openRaw(address);
    hasty.hangUp();
    await hasty.received;
    await fetch(`http://${address.host}:${address.port}/scim/Users`);
    expect((await onlyExchange())?.status).toBe(401);
  });
});

describe('a body that never comes whole', () => {
  const beginning = (length: string) => `POST /scim/Users HTTP/1.1\r\n${head}${length}\r\n\r\n`;

  it('gets 400 and is recorded with its SCIM setting when its framing breaks', async () => {
    const connection = openRaw(address);
    connection.write(`${beginning('Transfer-Encoding: chunked')}zz\r\n`);
    expect(statusOf(await connection.received)).toBe(400);
    expect(await onlyExchange()).toMatchObject({
      status: 400,
      kind: 'refused',
      settingId: test.setting.id,
      errorText: null,
    });
  });

  it('is recorded when the client hangs up', async () => {
    const connection = openRaw(address);
    connection.write(`${beginning('Content-Length: 100')}{"a`);
    connection.hangUp();
    await connection.received;
    const exchange = await onlyExchange();
    expect(exchange).toMatchObject({ status: 400, settingId: test.setting.id, errorText: null });
    expect(exchange?.errorDetail).toContain('ended before');
  });

  it('is given up after a while', async () => {
    const connection = openRaw(address);
    connection.write(`${beginning('Content-Length: 100')}{"a`);
    expect(statusOf(await connection.received)).toBe(408);
    expect(await onlyExchange()).toMatchObject({ status: 408, settingId: test.setting.id });
  });

  it('is read to its end when it is too long, so that the client learns why', async () => {
    const connection = openRaw(address);
    const tooLong = 5 * 1024 * 1024;
    connection.write(beginning(`Content-Length: ${tooLong}`));
    await vi.waitFor(() => expect(statusOf(connection.text())).toBe(413));
    connection.write(Buffer.alloc(tooLong));
    connection.write(`GET /scim/Users HTTP/1.1\r\nConnection: close\r\n${head}\r\n`);
    expect(await connection.received).toMatch(/HTTP\/1\.1 200 OK/);
    await vi.waitFor(() => expect(test.exchanges.map(({ status }) => status)).toEqual([413, 200]));
  });

  it('is recorded once when it was refused before it came', async () => {
    const connection = openRaw(address);
    connection.write(`${beginning('Content-Length: 100000000')}{"a`);
    connection.hangUp();
    expect(statusOf(await connection.received)).toBe(413);
    expect(await onlyExchange()).toMatchObject({ status: 413, settingId: test.setting.id });
  });
});

it.each([
  ['headers', () => 'GET /scim/Users HTTP/1.1\r\nX-'],
  ['bodies', () => `POST /scim/Users HTTP/1.1\r\n${head}Content-Length: 100\r\n\r\n{`],
])('%s that trickle in are given up, and nobody else waits for them', async (_what, beginning) => {
  const slow = Array.from({ length: 100 }, () => openRaw(address));
  for (const connection of slow) connection.write(beginning());
  const url = `http://${address.host}:${address.port}/scim/Users`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${test.token}` } });
  expect(answer.status).toBe(200);
  const statuses = await Promise.all(slow.map(async ({ received }) => statusOf(await received)));
  expect(new Set(statuses)).toEqual(new Set([408]));
});
