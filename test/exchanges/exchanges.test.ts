/**
 * Recorded exchanges: what each identity provider really sends, in what state, and what it must be answered. One file is one
 * exchange; a new one needs no code. In texts `{{name}}` is the id of a given resource and `{{base}}` the base URL; `<id>`,
 * `<time>`, `<any>` and `<absent>` in an expected body stand for what can't be known. Expected objects name a part of
 * what must be there, expected lists the whole list.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewExchange } from '../../src/server/journal/journal';
import { createTestListener, publicBaseUrl } from '../server/listener/test-listener';
import { mismatches } from './matches';

interface RecordedExchange {
  title: string;
  source: string;
  dialect: string;
  given?: Record<string, { endpoint: string; body: unknown }>;
  request: { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; headers: Record<string, string>; body?: unknown };
  answer: {
    status: number;
    kind: string;
    subject?: string;
    headers?: Record<string, string>;
    body: unknown;
    findings: string[];
  };
  after?: { path: string; status: number; body: unknown }[];
}

interface Sent {
  status: number;
  headers: Record<string, unknown>;
  body: unknown;
}

interface Wire {
  send(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Sent>;
  /** The last one recorded. */
  lastExchange(): Promise<NewExchange>;
  close(): Promise<void>;
}

const root = import.meta.dirname;
const identityProviders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function exchangesOf(idp: string): [file: string, exchange: RecordedExchange][] {
  const files = readdirSync(join(root, idp)).filter((file) => file.endsWith('.json'));
  return files.map((file) => [file, JSON.parse(readFileSync(join(root, idp, file), 'utf8'))]);
}

/** Replaces `{{name}}` in all texts of a value, names of members too. */
function fill<Value>(value: Value, ids: Record<string, string>): Value {
  const text = JSON.stringify(value).replace(/\{\{([$\w]+)\}\}/g, (whole, name: string) => ids[name] ?? whole);
  return JSON.parse(text);
}

async function play(exchange: RecordedExchange, wire: Wire): Promise<void> {
  const ids: Record<string, string> = { base: publicBaseUrl };
  for (const [name, { endpoint, body }] of Object.entries(exchange.given ?? {})) {
    const created = await wire.send('POST', endpoint, json, fill(body, ids));
    expect(created.status, `given ${name}: ${JSON.stringify(created.body)}`).toBe(201);
    ids[name] = idOf(created.body);
  }
  const { method, path, headers, body } = fill(exchange.request, ids);
  const sent = await wire.send(method, path, headers, body);
  if (sent.status === 201) ids.$id = idOf(sent.body);
  const expected = fill(exchange.answer, ids);
  expect({ status: sent.status, mismatches: mismatches(sent.body, expected.body) }, JSON.stringify(sent.body)).toEqual({
    status: expected.status,
    mismatches: [],
  });
  expect(sent.headers).toMatchObject(expected.headers ?? {});
  const recorded = await wire.lastExchange();
  expect(recorded.findings.map(({ rule }) => rule).sort()).toEqual([...expected.findings].sort());
  expect(recorded.kind).toBe(expected.kind);
  if (exchange.answer.subject !== undefined) expect(recorded.subject?.id).toBe(ids[exchange.answer.subject]);
  for (const step of fill(exchange.after ?? [], ids)) {
    const state = await wire.send('GET', step.path, {});
    expect(state.status).toBe(step.status);
    expect(mismatches(state.body, step.body), JSON.stringify(state.body)).toEqual([]);
  }
}

const json = { 'Content-Type': 'application/scim+json' };

function idOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';
}

/** Through the listener without a port. */
async function injected(): Promise<Wire> {
  const test = await createTestListener();
  return {
    async send(method, path, headers, body) {
      const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
      const url = `/scim${path}`;
      return test.send({ method: method as RecordedExchange['request']['method'], url, headers, ...payload });
    },
    lastExchange: async () => test.exchanges.at(-1) ?? Promise.reject(new Error('Nothing was recorded')),
    close: () => test.listener.close(),
  };
}

/** Over a real port, as an identity provider sends it. */
async function overHttp(): Promise<Wire> {
  const test = await createTestListener();
  const { host, port } = await test.listener.listen();
  let sent = 0;
  return {
    async send(method, path, headers, body) {
      const authorization = `Bearer ${test.token}`;
      const payload = body === undefined ? {} : { body: JSON.stringify(body) };
      const url = `http://${host}:${port}/scim${path}`;
      const response = await fetch(url, { method, headers: { ...headers, authorization }, ...payload });
      const text = await response.text();
      sent += 1;
      return { status: response.status, headers: Object.fromEntries(response.headers), body: text === '' ? null : JSON.parse(text) };
    },
    async lastExchange() {
      while (test.exchanges.length < sent) await new Promise((resolve) => setImmediate(resolve));
      return test.exchanges.at(-1) ?? Promise.reject(new Error('Nothing was recorded'));
    },
    close: () => test.listener.close(),
  };
}

for (const { name: idp } of identityProviders) {
  describe(`recorded exchanges of ${idp}`, () => {
    it.each(exchangesOf(idp))('%s', async (_file, exchange) => {
      const wire = await injected();
      await play(exchange, wire);
      await wire.close();
    });
  });

  describe(`recorded exchanges of ${idp} over a real port`, () => {
    let wire: Wire;
    beforeAll(async () => {
      wire = await overHttp();
    });
    afterAll(() => wire.close());

    it('are answered as they are without one', async () => {
      for (const [file, exchange] of exchangesOf(idp).filter(([, { given, after }]) => !given && !after)) {
        await play(exchange, wire).catch((error) => Promise.reject(new Error(`${file}: ${error.message}`)));
      }
    });
  });
}
