import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openJournal } from '../../../src/server/journal/journal';
import { createTestListener } from './test-listener';

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada@example.com' };
const password = 'correct-horse-battery';

async function textIn(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

it('no secret reaches the files of the journal, whatever way it came', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  const journal = await openJournal({ folder, onNotice: () => undefined });
  await journal.read();
  const { listener, token } = await createTestListener({ journal });
  const { app } = listener;
  const json = { 'content-type': 'application/scim+json' };
  const headers = {
    ...json,
    authorization: `Bearer ${token}`,
    cookie: `s=${password}`,
    'x-api-key': password,
    'x-echo': token,
  };
  const foreign = 'foreign-token-0123456789';
  await app.inject({
    method: 'POST',
    url: '/scim/Users',
    headers,
    payload: JSON.stringify({ ...user, password }),
  });
  await app.inject({ method: 'POST', url: '/scim/Users', headers, payload: `{"password":"${password}"` });
  await app.inject({ method: 'GET', url: `/scim/Users/${token}?access_token=${token}`, headers });
  await app.inject({ method: 'GET', url: `/scim/Users?filter=password+eq+%22${password}%22`, headers });
  await app.inject({ method: 'GET', url: '/scim/Users', headers: { authorization: `Bearer ${foreign}` } });
  await app.inject({
    method: 'GET',
    url: `/outside/${token}`,
    headers: { 'proxy-authorization': `Bearer ${token}` },
  });
  const patch = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'password', value: password }],
  };
  const exchanges = journal.newest({ settingId: null, withUnassigned: true, limit: 10 });
  await app.inject({
    method: 'PATCH',
    url: `/scim/Users/${exchanges.length}`,
    headers,
    payload: JSON.stringify(patch),
  });
  await listener.close();
  await journal.close();
  const text = await textIn(folder);
  expect(text.match(/"sequence":/g)?.length).toBeGreaterThanOrEqual(7);
  expect(text).toContain(token.slice(-4));
  for (const secret of [token, foreign, password]) expect(text).not.toContain(secret);
  await rm(folder, { recursive: true, force: true });
});

it('a password reaches neither the directory nor what a write is said to have done', async () => {
  const { send, directory, store, listener } = await createTestListener();
  const created = await send({
    method: 'POST',
    url: '/scim/Users',
    payload: JSON.stringify({ ...user, password }),
  });
  expect(created.status).toBe(201);
  expect(
    JSON.stringify([store.committed, directory.all('User'), created.body, created.exchange]),
  ).not.toContain(password);
  await listener.close();
});

it('exchanges are recorded in the order of their responses, with what they did', async () => {
  const { listener, token, exchanges } = await createTestListener();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
  const names = Array.from({ length: 50 }, (_, index) => `u${index}@example.com`);
  const answers = names.map((userName) =>
    listener.app.inject({
      method: 'POST',
      url: '/scim/Users',
      headers,
      payload: JSON.stringify({ ...user, userName }),
    }),
  );
  await Promise.all(answers);
  await listener.close();
  expect(exchanges.map(({ changes }) => changes[0]?.after?.name)).toEqual(names);
  expect(exchanges.every(({ kind, status }) => kind === 'write' && status === 201)).toBe(true);
});

it('a diagnosis that throws costs its exchange and nothing else', async () => {
  const errors: unknown[] = [];
  const log = console.error;
  console.error = (...parts) => errors.push(parts);
  const { listener, token, exchanges } = await createTestListener({
    diagnose: ({ exchange }) => {
      if (exchange.url.includes('boom')) throw new Error('rule');
      return [];
    },
  });
  const headers = { authorization: `Bearer ${token}` };
  expect((await listener.app.inject({ method: 'GET', url: '/scim/Users?boom', headers })).statusCode).toBe(
    200,
  );
  expect((await listener.app.inject({ method: 'GET', url: '/scim/Users', headers })).statusCode).toBe(200);
  await listener.close();
  console.error = log;
  expect(exchanges.map(({ url }) => url)).toEqual(['/scim/Users']);
  expect(errors).toHaveLength(1);
});

it('findings of rules stand beside those of tolerances, each once', async () => {
  const note = { severity: 'only noted', title: 't', explanation: 'e' } as const;
  const { send, listener } = await createTestListener({
    diagnose: () => [
      { ...note, rule: 'trailing-slash' },
      { ...note, rule: 'other' },
    ],
  });
  const { exchange } = await send({ method: 'GET', url: '/scim/Users/' });
  expect(exchange.findings.map(({ rule }) => rule)).toEqual(['trailing-slash', 'other']);
  await listener.close();
});

it('a long body is kept in part, with its whole length', async () => {
  const { send, listener } = await createTestListener();
  const displayName = 'ü'.repeat(400_000);
  const payload = JSON.stringify({ ...user, displayName });
  const { exchange, text } = await send({ method: 'POST', url: '/scim/Users', payload });
  expect([exchange.request.bodyTruncated, exchange.response.bodyTruncated]).toEqual([true, true]);
  expect(exchange.request.body.length).toBe(256 * 1024);
  expect(exchange.response.body.length).toBe(256 * 1024 - 48);
  expect(exchange.request.bodyBytes).toBe(Buffer.byteLength(payload));
  expect(exchange.response.bodyBytes).toBe(Buffer.byteLength(text));
  await listener.close();
});

it('a secret at the end of what is kept of a body is not kept in part', async () => {
  const { send, listener } = await createTestListener();
  for (const shift of [0, 20, 40, 60, 80]) {
    const displayName = `${'x'.repeat(256 * 1024 - 140 + shift)}${password}`;
    const payload = JSON.stringify({ userName: 'long', password, displayName });
    for (const unsafe of [payload, payload.slice(0, -1)]) {
      const { exchange } = await send({ method: 'POST', url: '/scim/Users', payload: unsafe });
      expect(exchange.request.body).not.toContain(password.slice(0, 6));
      expect(exchange.response.body).not.toContain(password.slice(0, 6));
    }
  }
  await listener.close();
});

const patchOf = (...operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});

it('of an attribute of a megabyte so much is recorded as a person can read, in a change as in a summary', async () => {
  const { send, listener } = await createTestListener();
  const created = await send({
    method: 'POST',
    url: '/scim/Users',
    payload: { ...user, title: 't'.repeat(900_000) },
  });
  const url = `/scim/Users/${created.body.id}`;
  const operation = { op: 'replace', path: 'title', value: 'u'.repeat(900_000) };
  const { exchange } = await send({ method: 'PATCH', url, payload: patchOf(operation) });
  const [change] = exchange.changes;
  expect(change?.attributes[0]?.shortened).toEqual({
    before: 'a text of 900,000 characters',
    after: 'a text of 900,000 characters',
  });
  expect(JSON.stringify(exchange.changes).length).toBeLessThan(10_000);
  await listener.close();
});

it('thousands of operations on one long list are recorded within the bounds of one exchange', async () => {
  const { send, listener } = await createTestListener();
  const values = (of: number) =>
    Array.from({ length: of }, (_, index) => ({ value: `${index}@example.com` }));
  const created = await send({
    method: 'POST',
    url: '/scim/Users',
    payload: { ...user, emails: values(900) },
  });
  const operations = values(100).map(({ value }) => ({
    method: 'PATCH',
    path: `/Users/${created.body.id}`,
    data: patchOf({ op: 'add', path: 'emails', value: [{ value: `new-${value}` }] }),
  }));
  const payload = { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: operations };
  const { exchange } = await send({ method: 'POST', url: '/scim/Bulk', payload });
  expect(exchange.changes).toHaveLength(100);
  expect(exchange.changes[0]?.attributes[0]?.after).toEqual([{ value: 'new-0@example.com' }]);
  expect(JSON.stringify(exchange.changes).length).toBeLessThan(300_000);
  await listener.close();
});

it('a secret where a text was cut is not recorded in part', async () => {
  const { send, listener } = await createTestListener();
  for (const before of [940, 970, 985, 995]) {
    const title = 'x'.repeat(before) + password + 'y'.repeat(20_000);
    const { exchange } = await send({
      method: 'POST',
      url: '/scim/Users',
      payload: { ...user, userName: `u${before}`, password, title },
    });
    expect(exchange.changes[0]?.after?.title?.startsWith('xxx')).toBe(true);
    expect(JSON.stringify(exchange.changes)).not.toContain(password.slice(0, 4));
    const url = `/scim/Users/${exchange.changes[0]?.resource.id}`;
    const operations = [{ op: 'replace', value: { password, nickName: title } }];
    const patched = await send({ method: 'PATCH', url, payload: patchOf(...operations) });
    expect(patched.exchange.changes[0]?.attributes.map(({ attributePath }) => attributePath)).toContain(
      'nickName',
    );
    expect(JSON.stringify(patched.exchange.changes)).not.toContain(password.slice(0, 4));
  }
  await listener.close();
});

it('of what was looked for in a body the beginning is recorded', async () => {
  const { send, listener } = await createTestListener();
  const filter = `userName eq "${'x'.repeat(15_000)}"`;
  const payload = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], filter };
  const { exchange } = await send({ method: 'POST', url: '/scim/Users/.search', payload });
  expect(exchange.lookUp?.value.length).toBe(4_000);
  await listener.close();
});
