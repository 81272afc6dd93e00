/** Over a real port, since Node would answer most of these by itself. */
import { METHODS } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewExchange } from '../../../src/server/journal/journal';
import type { ListenerAddress } from '../../../src/server/listener/listen-on';
import { openRaw, statusOf } from './raw-connection';
import { createTestListener, type TestListener } from './test-listener';

let test: TestListener;
let address: ListenerAddress;
beforeAll(async () => {
  test = await createTestListener();
  address = await test.listener.listen();
});
beforeEach(() => {
  test.exchanges.length = 0;
});
afterAll(() => test.listener.close());

const token = () => `Authorization: Bearer ${test.token}`;

/** Everything that came until the other side closed, which it is asked to do. */
async function exchangeOf(...lines: string[]) {
  const connection = openRaw(address);
  connection.write([...lines, '', ''].join('\r\n'));
  const received = await connection.received;
  const [head = '', body = ''] = received.split('\r\n\r\n');
  await vi.waitFor(() => expect(test.exchanges).toHaveLength(1));
  const [exchange] = test.exchanges;
  return { status: statusOf(received), head, body, exchange: exchange as NewExchange };
}

const close = 'Connection: close';
const users = 'GET /scim/Users HTTP/1.1';

describe('methods that SCIM does not have', () => {
  const others = METHODS.filter(
    (method) => !['GET', 'HEAD', 'POST', 'CONNECT', 'PUT', 'PATCH', 'DELETE'].includes(method),
  );

  it.each(others)('%s is refused with 405, and its body is not read', async (method) => {
    const answer = await exchangeOf(
      `${method} /scim/Users HTTP/1.1`,
      'Host: x',
      token(),
      close,
      'Content-Type: application/json',
      'Content-Length: 9',
      '',
      'not json!',
    );
    expect(answer.status).toBe(405);
    expect(answer.head).toMatch(/^allow: GET, HEAD, POST\r?$/im);
    expect(JSON.parse(answer.body)).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '405',
      detail: `This endpoint takes GET, HEAD, POST, not ${method}.`,
    });
    expect(answer.exchange).toMatchObject({ method, kind: 'refused', settingId: test.setting.id });
    expect(answer.exchange.request.body).toBe('');
  });

  it.each(['OPTIONS', 'PROPFIND'])('%s shows a stranger nothing', async (method) => {
    const preflight = ['Origin: https://evil.example', 'Access-Control-Request-Method: POST'];
    const known = await exchangeOf(`${method} /scim/Users HTTP/1.1`, 'Host: x', ...preflight, close);
    expect(known.status).toBe(401);
    expect(known.head).not.toMatch(/^(allow|access-control-)/im);
    test.exchanges.length = 0;
    const unknown = await exchangeOf(`${method} /scim/Nothing HTTP/1.1`, 'Host: x', ...preflight, close);
    expect(unknown.body).toBe(known.body);
  });

  it('* is a target that leads nowhere', async () => {
    const answer = await exchangeOf('OPTIONS * HTTP/1.1', 'Host: x', close);
    expect(answer.status).toBe(404);
    expect(answer.exchange).toMatchObject({ method: 'OPTIONS', url: '*', kind: 'refused' });
  });
});

describe('a whole address as target', () => {
  it('leads where its path leads, and nothing is taken from its host', async () => {
    const answer = await exchangeOf(
      'GET http://evil.example/scim/v2/Users?count=1 HTTP/1.1',
      'Host: x',
      token(),
      close,
    );
    expect(answer.status).toBe(200);
    expect(answer.head + answer.body).not.toContain('evil');
    expect(answer.exchange).toMatchObject({
      url: 'http://evil.example/scim/v2/Users?count=1',
      kind: 'read',
      findings: [],
    });
  });

  it('is recorded without the password in it', async () => {
    const { exchange } = await exchangeOf(
      'GET http://me:open-sesame@x/scim/Users HTTP/1.1',
      'Host: x',
      token(),
      close,
    );
    expect(exchange).toMatchObject({ status: 200, url: 'http://••••••••@x/scim/Users' });
    expect(JSON.stringify(exchange)).not.toContain('open-sesame');
  });
});

describe('what Node would refuse by itself is a recorded SCIM error', () => {
  it.each([
    ['no Host header', 400, 'host-header', []],
    ['two Host headers', 400, 'host-header', ['Host: x', 'host: y']],
    ['a Host header that is none', 400, 'host-header', ['Host: x/y']],
    ['an expectation that nobody knows', 417, 'expectation', ['Host: x', 'Expect: 200-ok']],
  ])('%s: %i', async (_case, status, rule, headers) => {
    for (const endpoint of ['/scim/Users', '/elsewhere']) {
      test.exchanges.length = 0;
      const answer = await exchangeOf(
        `POST ${endpoint} HTTP/1.1`,
        ...headers,
        token(),
        'Content-Length: 100',
      );
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.body)).toMatchObject({ status: `${status}` });
      expect(answer.exchange).toMatchObject({
        status,
        kind: 'refused',
        settingId: test.setting.id,
        findings: [{ rule, severity: 'will not arrive' }],
      });
      expect(JSON.stringify(answer.exchange)).not.toContain(test.token);
    }
  });

  it('CONNECT is refused, recorded and hung up on, also when the client is gone first', async () => {
    const answer = await exchangeOf('CONNECT example.com:443 HTTP/1.1', 'Host: example.com:443', token());
    expect(answer.status).toBe(405);
    expect(answer.head).toMatch(/^allow: *$/im);
    expect(answer.exchange).toMatchObject({
      method: 'CONNECT',
      url: 'example.com:443',
      settingId: test.setting.id,
      findings: [{ rule: 'taken-for-proxy' }],
    });
    const hasty = Array.from({ length: 20 }, () => openRaw(address));
    for (const connection of hasty) {
      connection.write('CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n');
      connection.reset();
    }
    await Promise.all(hasty.map(({ received }) => received));
    const after = await fetch(`http://${address.host}:${address.port}/scim/Users`);
    expect(after.status).toBe(401);
    await vi.waitFor(() => expect(test.exchanges.at(-1)?.status).toBe(401));
  });

  it('has no say over HTTP/1.0, which knows neither header', async () => {
    expect((await exchangeOf('GET /scim/Users HTTP/1.0', 'Expect: miracles', token())).status).toBe(200);
  });
});

describe('what HTTP lets a server choose', () => {
  it.each(['h2c', 'websocket'])('an offer to go on in %s is passed over', async (protocol) => {
    const answer = await exchangeOf(
      users,
      'Host: x',
      token(),
      'Connection: Upgrade, close',
      `Upgrade: ${protocol}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.exchange.findings).toEqual([]);
  });

  it('a client that waits for 100 gets it', async () => {
    const user = JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'patient',
    });
    const connection = openRaw(address);
    connection.write(
      `POST /scim/Users HTTP/1.1\r\nHost: x\r\n${token()}\r\n${close}\r\nContent-Type: application/json\r\nExpect: 100-Continue\r\nContent-Length: ${user.length}\r\n\r\n`,
    );
    await vi.waitFor(() => expect(connection.text()).toContain('100 Continue'));
    connection.write(user);
    expect(await connection.received).toMatch(/HTTP\/1\.1 201/);
    await vi.waitFor(() => expect(test.exchanges).toHaveLength(1));
  });

  it.each(['', '[::1]:7643', 'a_b.example', 'host:', 'xn--bcher-kva.example:80'])(
    'a host may be called “%s”',
    async (host) => {
      expect((await exchangeOf(users, `Host: ${host}`, token(), close)).status).toBe(200);
    },
  );
});
