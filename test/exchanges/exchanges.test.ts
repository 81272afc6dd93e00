/**
 * Recorded exchanges: what each identity provider really sends, in what state, and what it must be answered. One file is one
 * exchange; a new one needs no code. In texts `{{name}}` is the id of a given resource, `{{base}}` the base URL, `{{token}}`
 * the token and `{{basic}}` what HTTP Basic makes of client ID and token; `<id>`, `<time>`, `<any>` and `<absent>` in an
 * expected body stand for what can't be known. Expected objects name a part of what must be there, expected lists the
 * whole list.
 *
 * Each is played twice: with the preset tolerant, and with the preset strict, which refuses what only a tolerance accepts, as
 * `strict` says, and answers all else alike.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewExchange } from '../../src/server/journal/journal';
import { identityProviders } from '../../src/shared/idp';
import type { TolerancePreset } from '../../src/shared/scim-setting';
import { declaredRegistry } from '../../src/shared/scim/schemas/declared-registry';
import { declaredSchemasSchema } from '../../src/shared/scim/schemas/declarations';
import { standardRegistry } from '../../src/shared/scim/schemas';
import type { SchemaRegistry } from '../../src/shared/scim/schemas/schema-registry';
import { toleranceTable } from '../../src/shared/scim/tolerance-list';
import { createMemoryDirectory } from '../server/directory/memory-store';
import { createTestListener, publicBaseUrl } from '../server/listener/test-listener';
import { mismatches } from './matches';

interface RecordedExchange {
  title: string;
  source: string;
  dialect: string;
  /** What the SCIM setting declares beyond the standard. */
  setting?: { schemas: unknown[] };
  /** Switches of the SCIM setting that differ from its preset. */
  tolerances?: Record<string, boolean>;
  given?: Record<string, { endpoint: string; body: unknown }>;
  request: {
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    path: string;
    headers: Record<string, string>;
    body?: unknown;
    /** What stands before the JSON. */
    beforeBody?: string;
  };
  answer: {
    status: number;
    kind: string;
    subject?: string;
    headers?: Record<string, string>;
    body: unknown;
    findings: string[];
  };
  /** What a strict SCIM setting answers instead, where a tolerance is what makes the difference. */
  strict?: { status: number; scimType?: string; body?: unknown };
  /** What is there afterwards; not after a refusal of a strict SCIM setting, which changes nothing. */
  after?: { path: string; status: number; body: unknown }[];
}

interface Sent {
  status: number;
  headers: Record<string, unknown>;
  body: unknown;
}

interface Wire {
  send(method: string, path: string, headers: Record<string, string>, body?: unknown, beforeBody?: string): Promise<Sent>;
  token: string;
  settingId: string;
  /** Forgets all resources. */
  startEmpty(exchange: Pick<RecordedExchange, 'tolerances' | 'setting'>): Promise<void>;
  /** The last one recorded. */
  lastExchange(): Promise<NewExchange>;
  close(): Promise<void>;
}

const root = import.meta.dirname;
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function exchangesOf(idp: string): [file: string, exchange: RecordedExchange][] {
  const files = readdirSync(join(root, idp)).filter((file) => file.endsWith('.json'));
  return files.map((file) => [file, JSON.parse(readFileSync(join(root, idp, file), 'utf8'))]);
}

/** Replaces `{{name}}` in all texts of a value, names of members too. */
function fill<Value>(value: Value, ids: Record<string, string>): Value {
  const text = JSON.stringify(value).replace(/\{\{([$\w]+)\}\}/g, (whole, name: string) => ids[name] ?? whole);
  return JSON.parse(text);
}

/** The ids of what is given, once it is there. */
async function prepare(exchange: RecordedExchange, wire: Wire): Promise<Record<string, string>> {
  const basic = Buffer.from(`${wire.settingId}:${wire.token}`).toString('base64');
  const ids: Record<string, string> = { base: publicBaseUrl, token: wire.token, basic };
  for (const [name, { endpoint, body }] of Object.entries(exchange.given ?? {})) {
    const created = await wire.send('POST', endpoint, json, fill(body, ids));
    expect(created.status, `given ${name}: ${JSON.stringify(created.body)}`).toBe(201);
    ids[name] = idOf(created.body);
  }
  return ids;
}

function request(exchange: RecordedExchange, ids: Record<string, string>, wire: Wire): Promise<Sent> {
  const { method, path, headers, body, beforeBody } = fill(exchange.request, ids);
  return wire.send(method, path, headers, body, beforeBody);
}

function expectAnswer(sent: Sent, { status, body }: { status: number; body: unknown }): void {
  expect({ status: sent.status, mismatches: mismatches(sent.body, body) }, JSON.stringify(sent.body)).toEqual({
    status,
    mismatches: [],
  });
}

async function play(exchange: RecordedExchange, wire: Wire): Promise<void> {
  const ids = await prepare(exchange, wire);
  const sent = await request(exchange, ids, wire);
  if (sent.status === 201) ids.$id = idOf(sent.body);
  const expected = fill(exchange.answer, ids);
  expectAnswer(sent, expected);
  expect(sent.headers).toMatchObject(expected.headers ?? {});
  const recorded = await wire.lastExchange();
  expect(recorded.findings.map(({ rule }) => rule).sort()).toEqual([...expected.findings].sort());
  expect(recorded.kind).toBe(expected.kind);
  if (exchange.answer.subject !== undefined) expect(recorded.subject?.id).toBe(ids[exchange.answer.subject]);
  for (const step of fill(exchange.after ?? [], ids)) {
    expectAnswer(await wire.send('GET', step.path, {}), step);
  }
}

async function playStrict(exchange: RecordedExchange, wire: Wire): Promise<void> {
  if (exchange.strict === undefined) return play(exchange, wire);
  const ids = await prepare(exchange, wire);
  const { status, scimType = '<absent>', body } = fill(exchange.strict, ids);
  const sent = await request(exchange, ids, wire);
  expectAnswer(sent, { status, body: body ?? { schemas: [errorUrn], status: String(status), scimType, detail: '<any>' } });
  if (status >= 400) expect((await wire.lastExchange()).changes).toEqual([]);
}

const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';
const json = { 'Content-Type': 'application/scim+json' };

function registryOf(setting: { schemas: unknown[] }): SchemaRegistry {
  return declaredRegistry({ schemas: declaredSchemasSchema.parse(setting.schemas), resourceTypes: [] });
}

function idOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';
}

/** Over a real port, as the identity provider of a folder sends it. The token of the SCIM setting goes along unless the exchange has its own. */
async function overHttp(folder: string, preset: TolerancePreset): Promise<Wire> {
  let { directory } = createMemoryDirectory();
  const own = identityProviders.find(({ id }) => id === folder) ?? identityProviders[0];
  const test = await createTestListener({ directories: { find: () => directory }, idpOf: () => own });
  const { host, port } = await test.listener.listen();
  let sent = 0;
  return {
    token: test.token,
    settingId: test.setting.id,
    async send(method, path, headers, body, beforeBody = '') {
      const url = `http://${host}:${port}/scim${path}`;
      const own = new Headers({ Authorization: `Bearer ${test.token}` });
      for (const [name, value] of Object.entries(headers)) {
        if (value === '') own.delete(name);
        else own.set(name, value);
      }
      const response = await fetch(url, { method, headers: own, ...(body === undefined ? {} : { body: beforeBody + JSON.stringify(body) }) });
      const text = await response.text();
      sent += 1;
      return { status: response.status, headers: Object.fromEntries(response.headers), body: text === '' ? null : JSON.parse(text) };
    },
    async lastExchange() {
      while (test.exchanges.length < sent) await new Promise((resolve) => setImmediate(resolve));
      return test.exchanges.at(-1) ?? Promise.reject(new Error('Nothing was recorded'));
    },
    async startEmpty({ tolerances = {}, setting }) {
      const registry = setting === undefined ? standardRegistry : registryOf(setting);
      ({ directory } = createMemoryDirectory(undefined, registry));
      await test.settings.change(test.setting.id, { preset, tolerances });
    },
    close: () => test.listener.close(),
  };
}

for (const { name: idp } of folders) {
  for (const [preset, playOne] of [['tolerant', play], ['strict', playStrict]] as const) {
    describe(`recorded exchanges of ${idp} with a ${preset} SCIM setting`, () => {
      let wire: Wire;
      beforeAll(async () => {
        wire = await overHttp(idp, preset);
      });
      afterAll(() => wire.close());

      it.each(exchangesOf(idp))('%s', async (_file, exchange) => {
        await wire.startEmpty(exchange);
        await playOne(exchange, wire);
      });
    });
  }
}

describe('recorded exchanges', () => {
  const all = folders.flatMap(({ name }) =>
    exchangesOf(name).map(([file, exchange]) => ({ file: `${name}/${file}`, ...exchange })),
  );
  const switched = Object.entries(toleranceTable).flatMap(([id, { refusal }]) => (refusal === null ? [] : [id]));

  it('say what strict answers exactly where a tolerance was needed', () => {
    const needed = all.filter(({ answer }) => answer.findings.some((rule) => switched.includes(rule)));
    expect(all.filter(({ strict }) => strict).map(({ file }) => file)).toEqual(needed.map(({ file }) => file));
  });

  it('show every tolerance at work', () => {
    const shown = new Set(all.flatMap(({ answer }) => answer.findings));
    // No schema that every SCIM setting has holds a number, or a date that clients may write.
    expect(Object.keys(toleranceTable).filter((id) => !shown.has(id))).toEqual([
      'string-number',
      'small-letters-in-date-time',
    ]);
  });
});
