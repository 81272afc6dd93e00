/**
 * The same requests to this server, strict, and to SCIMMY; their answers are compared after normalising ids and times. Where the
 * two disagree the list of disagreements says which of them is right by the RFC; a disagreement that is gone has to leave the list.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isJsonObject } from '../../../../src/shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../src/shared/scim/resource';
import { createTestListener } from '../../listener/test-listener';
import { type Step, setUp, steps } from './cases';
import { disagreements } from './disagreements';
import { createReferenceEngine } from './reference-engine';

/** Ids by the name of their resource, as one of the servers gave them. */
type Ids = Map<string, string>;

interface Answer {
  status: number;
  body: JsonValue;
}

interface Server {
  /** A PATCH may be answered with or without the resource (RFC 7644 section 3.5.2): it is read afterwards. */
  request(step: Step): Promise<Answer>;
}

function serverAt(base: string, headers: Record<string, string>): Server {
  const ids: Ids = new Map();
  const withIds = (text: string) => text.replace(/ID\((\w+)\)/g, (whole, name) => ids.get(name) ?? whole);
  const send = async (method: string, path: string, body?: object): Promise<Answer> => {
    const sent = body === undefined ? null : withIds(JSON.stringify(body));
    const answer = await fetch(base + withIds(path), { method, headers, body: sent });
    const text = await answer.text();
    const parsed: JsonValue = text === '' ? null : JSON.parse(text);
    learn(ids, parsed);
    return { status: answer.status, body: normalised(parsed, ids) };
  };
  return {
    async request({ method, path, body }) {
      const answer = await send(method, path, body);
      return method === 'PATCH' && answer.status < 300 ? send('GET', path) : answer;
    },
  };
}

function learn(ids: Ids, body: JsonValue): void {
  if (!isJsonObject(body) || typeof body.id !== 'string') return;
  const name = body.userName ?? body.displayName;
  if (typeof name === 'string') ids.set(name, body.id);
}

function normalised(body: JsonValue, ids: Ids): JsonValue {
  const names = new Map([...ids].map(([name, id]) => [id, `ID(${name})`]));
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (isJsonObject(value)) return inOrder(value, visit);
    return typeof value === 'string' ? (names.get(value) ?? value) : value;
  };
  return visit(body);
}

/**
 * Left out: what each words or counts for itself, what the Maps behind SCIMMY don't keep (groups of a user, display names of
 * members), and paging, which its routers leave undone under the Express 5 inside @fastify/express.
 */
const own = new Set(['meta', 'detail', '$ref', 'display', 'groups', 'itemsPerPage']);

/** Empty lists mean the same as none (RFC 7643 section 2.5). */
function inOrder(value: JsonObject, visit: (value: JsonValue) => JsonValue): JsonObject {
  const names = Object.keys(value)
    .filter((name) => !own.has(name) && !isEmptyList(value[name]))
    .filter((name) => name !== 'schemas' || !('detail' in value))
    .filter((name) => name !== 'type' || value.type !== 'User')
    .sort();
  return Object.fromEntries(
    names.map((name) => [name, name === 'schemas' ? sorted(value[name]) : visit(value[name] ?? null)]),
  );
}

const isEmptyList = (value: JsonValue | undefined) => Array.isArray(value) && value.length === 0;
const sorted = (value: JsonValue | undefined): JsonValue =>
  Array.isArray(value) ? [...value].map(String).sort() : (value ?? null);

let ours: Server;
let reference: Server;
let base: string;
const disposers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { listener, settings, setting, token } = await createTestListener();
  await settings.change(setting.id, { preset: 'strict' });
  const { host, port } = await listener.listen();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
  ours = serverAt(`http://${host}:${port}/scim`, headers);
  const engine = await createReferenceEngine();
  base = await engine.listen({ host: '127.0.0.1', port: 0 });
  reference = serverAt(`${base}/scim`, headers);
  disposers.push(listener.close, () => engine.close());
});
afterAll(() => Promise.all(disposers.map((close) => close())));

test('the two agree but for what is listed, and what is listed is still so', async () => {
  const found = new Map<string, { mine: Answer; other: Answer }>();
  for (const step of [...setUp, ...steps]) {
    const [mine, other] = [await ours.request(step), await reference.request(step)];
    if (JSON.stringify(mine) !== JSON.stringify(other)) found.set(step.name, { mine, other });
  }
  const unlisted = [...found].filter(([name]) => !(name in disagreements));
  expect(unlisted).toEqual([]);
  expect(Object.keys(disagreements).filter((name) => !found.has(name))).toEqual([]);
}, 60_000);

test('Express in a scope of its own leaves the routes beside it alone', async () => {
  const answer = await fetch(`${base}/beside`);
  expect([await answer.text(), answer.headers.get('x-powered-by')]).toEqual(['native', null]);
});
