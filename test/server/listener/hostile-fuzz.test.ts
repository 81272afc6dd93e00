/**
 * Requests put together at random from what is right, what is nearly right and what is nonsense, as bytes through a real port.
 * Whatever comes, the answer is no fault of ours, nobody else's user is touched, and what was written stays written.
 */
import { METHODS } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createFailedAuthThrottle } from '../../../src/server/listener/failed-auth-throttle';
import type { ListenerAddress } from '../../../src/server/listener/listen-on';
import { messageUrns } from '../../../src/shared/scim/messages';
import { userUrn } from '../../../src/shared/scim/schemas/user';
import { hostilePaths, hostileQueries } from './hostile-addresses';
import { hostileFilters } from './hostile-filters';
import { hostileMessages } from './hostile-messages';
import { openRaw } from './raw-connection';
import { createTestListener, type TestListener } from './test-listener';

const long = Boolean(process.env.LONG_TESTS);
/** Requests under way at the same time: many wait for the end of what never ends. */
const together = 25;

let test: TestListener;
let address: ListenerAddress;
let target: string;
/** Users that an ordinary client created meanwhile. */
const neighbours: string[] = [];
beforeAll(async () => {
  test = await createTestListener({
    requestTimeoutMs: 300,
    throttle: createFailedAuthThrottle({ wait: async () => undefined }),
  });
  address = await test.listener.listen();
  target = await create('target');
});
afterAll(() => test.listener.close());

async function create(userName: string): Promise<string> {
  const payload = JSON.stringify({ schemas: [userUrn], userName });
  return (await test.send({ method: 'POST', url: '/scim/Users', payload })).body.id;
}

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const latinText = anyText.map((text) => Buffer.from(text).toString('latin1'));
const method = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD') },
  { weight: 3, arbitrary: fc.constantFrom(...METHODS) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('get', 'PRI', 'FOO', ''), latinText) },
);
const segment = fc.oneof(
  fc.constantFrom(
    'scim',
    'v2',
    'Users',
    'Groups',
    'Bulk',
    '.search',
    'Me',
    'Schemas',
    'oauth',
    'token',
    'ID',
  ),
  fc.constantFrom('..', '.', '', '%2e%2e', '%', '%00', '__proto__', 'ServiceProviderConfig', 'ResourceTypes'),
  latinText.map(encodeURIComponent),
);
const path = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('/scim/Users', '/scim/Users/ID', '/scim/Groups', '/scim/Bulk') },
  { weight: 2, arbitrary: fc.constantFrom(...hostilePaths).map((below) => `/scim${below}`) },
  { weight: 2, arbitrary: fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('*', 'host:443', '/scim/.search'), latinText) },
);
const origin = fc.constantFrom(
  ...Array.from({ length: 16 }, () => ''),
  'http://evil.example',
  'HTTP://a:b@c:1',
  'ftp://x',
  'http:',
);
const filter = fc.constantFrom(...hostileFilters).map((text) => text.replace(/\p{Cs}/gu, '\ufffd'));
const query = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...hostileQueries).map((text) => `?${text}`),
  filter.map((text) => `?filter=${encodeURIComponent(text)}`),
  latinText.map((text) => `?${text.replace(/\s/g, '+')}`),
);

const name = fc.oneof(
  fc.constantFrom(
    'If-Match',
    'Accept',
    'Expect',
    'Upgrade',
    'Connection',
    'Content-Encoding',
    'Content-Length',
  ),
  fc.constantFrom(
    'Transfer-Encoding',
    'Host',
    'X-HTTP-Method-Override',
    '__proto__',
    'Accept-Version',
    'Range',
  ),
  latinText,
);
const value = fc.oneof(
  fc.constantFrom(
    '*',
    '0',
    '7',
    'chunked',
    'gzip',
    'close',
    'upgrade',
    'h2c',
    '100-continue',
    'DELETE',
    'W/"1"',
  ),
  latinText,
  fc.constantFrom('x'.repeat(20_000), 'a, '.repeat(3_000)),
);
const header = fc.tuple(name, value).map(([one, other]) => `${one}: ${other}`);
const headers = fc.oneof(fc.constant<string[]>([]), fc.array(header, { maxLength: 3 }));
const authorization = fc.oneof(
  { weight: 18, arbitrary: fc.constant('Bearer TOKEN') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'Bearer', 'Bearer Bearer TOKEN', 'TOKEN', 'Basic eDp5', 'Digest'),
  },
  { weight: 1, arbitrary: latinText },
);
const contentType = fc.constantFrom(
  ...Array.from({ length: 12 }, () => 'application/scim+json'),
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  ';;;',
);

const moderate = hostileMessages.flatMap(({ body }) =>
  body === undefined || body.length > 50_000 ? [] : [Buffer.from(body)],
);
const operation = fc.record({
  op: fc.constantFrom('add', 'replace', 'remove', 'Add', '', 7),
  path: fc.oneof(fc.constantFrom('userName', 'emails[type eq "work"].value', 'active', 'members'), anyText),
  value: fc.jsonValue({ maxDepth: 3 }),
});
const body = fc.oneof(
  fc.constant(Buffer.alloc(0)),
  fc.constantFrom(...moderate),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 5 }).map((text) => Buffer.from(text)),
  anyText.map((userName) => Buffer.from(JSON.stringify({ schemas: [userUrn], userName }))),
  fc
    .array(operation, { maxLength: 5 })
    .map((Operations) => Buffer.from(JSON.stringify({ schemas: [messageUrns.patchOp], Operations }))),
);

interface FuzzedRequest {
  line: string;
  fields: string[];
  body: Buffer;
}

const version = fc.constantFrom(...Array.from({ length: 20 }, () => 'HTTP/1.1'), 'HTTP/1.0', 'HTTP/2.0', '');
const length = fc.constantFrom(
  'right',
  'right',
  'right',
  'right',
  'right',
  'chunked',
  'chunked',
  'none',
  'short',
  'long',
);
const request: fc.Arbitrary<FuzzedRequest> = fc
  .record({ method, origin, path, query, version, headers, authorization, contentType, body, length })
  .map((parts) => ({
    line: `${parts.method} ${parts.origin}${parts.path}${parts.query} ${parts.version}`,
    fields: [
      'Host: x',
      `Authorization: ${parts.authorization}`,
      `Content-Type: ${parts.contentType}`,
      ...framing(parts.length, parts.body),
      ...parts.headers,
    ],
    body: parts.length === 'chunked' ? chunk(parts.body) : parts.body,
  }));

function framing(kind: string, { length: bytes }: Buffer): string[] {
  if (kind === 'none') return [];
  if (kind === 'chunked') return ['Transfer-Encoding: chunked'];
  const told = { right: bytes, short: Math.floor(bytes / 2), long: bytes + 10 }[kind];
  return [`Content-Length: ${told}`];
}

function chunk(bytes: Buffer): Buffer {
  const head = bytes.length === 0 ? '' : `${bytes.length.toString(16)}\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(`${head === '' ? '' : '\r\n'}0\r\n\r\n`)]);
}

/** Whatever state the connection is in afterwards: the request behind ends it, or is taken for the rest of the body, which ends too. */
async function send({ line, fields, body: content }: FuzzedRequest): Promise<string> {
  const { token } = test;
  const head = [line, ...fields, '', '']
    .join('\r\n')
    .replaceAll('TOKEN', token)
    .replaceAll('/ID', `/${target}`);
  const connection = openRaw(address);
  connection.write(Buffer.concat([Buffer.from(head, 'latin1'), content]));
  connection.write(
    `GET /scim/Users?count=0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\n\r\n`,
  );
  return connection.received;
}

/** A 5xx other than 501, which /Me answers. */
const isFault = (status: number) => status >= 500 && status !== 501;

async function judge(requests: FuzzedRequest[]): Promise<void> {
  if (test.directory.get('User', target) === undefined) target = await create('target');
  const sent = requests.map(send);
  neighbours.push(await create(`neighbour-${neighbours.length}`));
  const answers = await Promise.all(sent);
  for (const [index, answer] of answers.entries()) {
    const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
    expect(statuses.filter(isFault), JSON.stringify(requests[index])).toEqual([]);
  }
}

it('no request makes the server fail, and what was written stays written', async () => {
  const witness = await create('witness');
  const before = await test.send({ method: 'GET', url: `/scim/Users/${witness}` });
  const property = fc.asyncProperty(fc.array(request, { minLength: together, maxLength: together }), judge);
  await fc.assert(property, { seed: long ? Date.now() : 7, numRuns: long ? 800 : 30, endOnFailure: true });
  const after = await test.send({ method: 'GET', url: `/scim/Users/${witness}` });
  expect(after.body).toEqual(before.body);
  await vi.waitFor(() => expect(test.exchanges.length).toBeGreaterThan(together));
  const faults = test.exchanges.filter(({ status, errorText }) => isFault(status) || errorText !== null);
  expect(faults.map(({ method: verb, url, errorText }) => `${verb} ${url} ${errorText}`)).toEqual([]);
  const there = new Set<string>();
  for (const { resource, kind } of test.exchanges.flatMap(({ changes }) => changes)) {
    if (kind === 'created') there.add(resource.id);
    if (kind === 'deleted') there.delete(resource.id);
  }
  for (const id of there)
    expect(test.directory.get('User', id) ?? test.directory.get('Group', id), id).toBeDefined();
  expect(neighbours.filter((id) => !there.has(id))).toEqual([]);
}, 3_600_000);
