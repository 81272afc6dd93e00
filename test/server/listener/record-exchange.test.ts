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
  const { exchanges } = journal.list({ settingId: null, withUnassigned: true, offset: 0, limit: 10 });
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

it('exchanges are recorded in the order of their answers, with what they did', async () => {
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
  const note = { severity: 'note', title: 't', explanation: 'e' } as const;
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
  for (const message of [exchange.request, exchange.response]) {
    expect(message.bodyTruncated).toBe(true);
    expect(message.body.length).toBe(256 * 1024 - 48);
  }
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
