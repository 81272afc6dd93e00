/** While a hostile client does its worst, its neighbours are answered, and nothing that they were told is lost. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { messageUrns } from '../../../src/shared/scim/messages';
import { userUrn } from '../../../src/shared/scim/schemas/user';
import { kept, type LongestTurn } from '../longest-turn';
import { createFolder } from '../store/a-store';
import { bundle, type Program } from '../store/bundle';
import { type HostileMessage, hostileMessages } from './hostile-messages';
import { openRaw } from './raw-connection';

const long = Boolean(process.env.LONG_TESTS);
let program: Program;
beforeAll(async () => {
  program = await bundle('../listener/workbench.program.ts');
}, 120_000);
afterAll(() => program.remove());

async function startServer() {
  const child = spawn(process.execPath, [program.path, await createFolder()], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value);
  const { baseUrl, token } = await read();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
  const send = (method: string, path: string, body?: string | Buffer) =>
    fetch(`${baseUrl}${path}`, { method, headers, body: body === undefined ? null : Buffer.from(body) });
  const { hostname: host, port } = new URL(baseUrl);
  return {
    token,
    send,
    connect: () => openRaw({ host, port: Number(port) }),
    sendRaw: (bytes: string) => openRaw({ host, port: Number(port) }).write(bytes),
    longestTurn: async (): Promise<LongestTurn> => {
      child.stdin.write('\n');
      return read();
    },
    close: async () => {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}

type Server = Awaited<ReturnType<typeof startServer>>;

async function fill({ send }: Server, users: number): Promise<void> {
  for (let start = 0; start < users; start += 1_000) {
    const operations = Array.from({ length: 1_000 }, (_, index) => ({
      method: 'POST',
      path: '/Users',
      bulkId: `${index}`,
      data: {
        schemas: [userUrn],
        userName: `user-${start + index}@example.com`,
        emails: [{ value: `user-${start + index}@example.com`, type: 'work' }],
      },
    }));
    const answer = await send(
      'POST',
      '/Bulk',
      JSON.stringify({ schemas: [messageUrns.bulkRequest], Operations: operations }),
    );
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  }
}

async function create({ send }: Server, userName: string): Promise<string> {
  const answer = await send('POST', '/Users', JSON.stringify({ schemas: [userUrn], userName }));
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

/** Creates users one after the other until it is told to end; the slowest answer in milliseconds. */
function neighbour(server: Server) {
  const ids: string[] = [];
  let ending = false;
  let slowest = 0;
  const ended = (async () => {
    while (!ending) {
      const began = performance.now();
      ids.push(await create(server, `neighbour-${ids.length}`));
      slowest = Math.max(slowest, performance.now() - began);
    }
  })();
  return {
    ids,
    end: async () => {
      ending = true;
      await ended;
      return slowest;
    },
  };
}

/** fetch refuses TRACE, and takes dots out of paths. */
const sendable = (message: HostileMessage) => message.method !== 'TRACE' && !message.path.includes('..');
const oneOfMany = hostileMessages.filter(sendable).filter((_, index) => long || index % 7 === 0);

test('nobody waits for a hostile client, and nobody loses a write to it', async () => {
  const server = await startServer();
  await fill(server, long ? 20_000 : 1_000);
  const target = await create(server, 'target');
  const other = neighbour(server);
  await server.longestTurn();
  const turns: [LongestTurn, string][] = [];
  for (const { name, method, path, body } of oneOfMany) {
    const bodyless = method === 'GET' || method === 'HEAD';
    const answer = await server
      .send(method, path.replaceAll('ID', target), bodyless ? undefined : body)
      .catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    if (answer !== null && answer.status !== 501) expect(answer.status, name).toBeLessThan(500);
    turns.push([await server.longestTurn(), name]);
  }
  server.sendRaw(
    `GET /scim/Users HTTP/1.1\r\nHost: x\r\nBad Header\r\nauthorization: a${' '.repeat(60_000)}b\r\n\r\n`,
  );
  expect((await server.send('GET', `/Users/${target}`)).status).toBe(200);
  turns.push([await server.longestTurn(), 'a packet with many blanks that is no request']);
  server.sendRaw(
    `GET /scim/Users?count=1000 HTTP/1.1\r\nHost: x\r\nauthorization: Bearer ${server.token}\r\n\r\n`.repeat(
      500,
    ),
  );
  expect((await server.send('GET', `/Users/${target}`)).status).toBe(200);
  turns.push([await server.longestTurn(), 'many lists in one packet']);
  const slowest = await other.end();
  for (const id of other.ids) expect((await server.send('GET', `/Users/${id}`)).status).toBe(200);
  await server.close();
  expect(other.ids.length).toBeGreaterThan(10);
  if (!long) return;
  turns.sort(([one], [two]) => kept(two) - kept(one));
  console.log(`slowest answer to the neighbour: ${slowest.toFixed()} ms; longest turns:`, turns.slice(0, 10));
  expect(turns.filter(([turn]) => kept(turn) > 100)).toEqual([]);
}, 600_000);

test.runIf(long)(
  'twenty at once who ask for very much are answered, and their neighbour is too',
  async () => {
    const server = await startServer();
    await fill(server, 20_000);
    const other = neighbour(server);
    await server.longestTurn();
    const filter = Array.from({ length: 400 }, (_, index) => `userName co "${index}z"`).join(' or ');
    const body = JSON.stringify({ schemas: [messageUrns.searchRequest], filter });
    const asked = Array.from({ length: 20 }, () => server.send('POST', '/Users/.search', body));
    const totals = await Promise.all(asked.map(async (answer) => (await (await answer).json()).totalResults));
    const longest = kept(await server.longestTurn());
    const slowest = await other.end();
    await server.close();
    expect(totals).toEqual(totals.map(() => 0));
    console.log(
      `slowest answer to the neighbour of twenty: ${slowest.toFixed()} ms; longest turn: ${longest.toFixed()} ms`,
    );
    expect(longest).toBeLessThan(100);
  },
  120_000,
);

test.runIf(long)(
  'hundreds of connections that end in one moment, with thousands of requests that were not begun, hold nobody up',
  async () => {
    const server = await startServer();
    await fill(server, 20_000);
    const lists = `GET /scim/Users?count=240 HTTP/1.1\r\nHost: x\r\nauthorization: Bearer ${server.token}\r\n\r\n`;
    const connections = Array.from({ length: 200 }, () => server.connect());
    for (const connection of connections) connection.write(lists.repeat(50));
    await vi.waitFor(() => expect(connections.every((one) => one.text() !== '')).toBe(true), 60_000);
    await server.longestTurn();
    for (const connection of connections) connection.reset();
    await Promise.all(connections.map(({ received }) => received));
    for (let asked = 0; asked < 50; asked += 1) await (await server.send('GET', '/Users?count=1')).text();
    const longest = kept(await server.longestTurn());
    await server.close();
    console.log(`longest turn while hundreds of connections end: ${longest.toFixed()} ms`);
    expect(longest).toBeLessThan(100);
  },
  120_000,
);
