import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runSimulation, type SimulationOptions } from '../../../src/server/simulation/run-simulation';
import { perform } from '../../../src/server/simulation/stories';
import { entra } from '../../../src/shared/idp/entra';
import type { SimulationState } from '../../../src/shared/simulation';
import { aStory } from '../../shared/world/a-company';

interface Received {
  method: string;
  url: string;
  rawHeaders: string[];
  body: string;
}

const servers: Server[] = [];
const runs: { stop(): void; ended: Promise<unknown> }[] = [];

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.stop();
    await run.ended;
  }
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

async function listen(answer: (request: Received, count: number) => Answer | null = rightly) {
  const received: Received[] = [];
  const server = createServer(async (message, response) => {
    const request = await read(message);
    received.push(request);
    const answered = answer(request, received.length);
    if (!answered) return;
    response.writeHead(answered.status, { 'Content-Type': 'application/scim+json', ...answered.headers });
    response.end(answered.body === undefined ? undefined : JSON.stringify(answered.body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { received, baseUrl: `http://127.0.0.1:${port}/scim`, port };
}

async function read(message: IncomingMessage): Promise<Received> {
  let body = '';
  for await (const chunk of message) body += chunk;
  return { method: message.method ?? '', url: message.url ?? '', rawHeaders: message.rawHeaders, body };
}

function rightly({ method }: Received, count: number): Answer {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  return method === 'POST' ? { status: 201, body: { id: `${count}` } } : { status: 204 };
}

async function start(baseUrl: string, over: Partial<SimulationOptions> = {}) {
  const states: SimulationState[] = [];
  const run = runSimulation({
    settingId: 'setting-1',
    performance: await perform(entra, aStory('rehearsal'), { dialect: 'default' }),
    speed: 20,
    baseUrl,
    token: 'secret',
    onState: (state) => states.push(state),
    ...over,
  });
  runs.push(run);
  return { ...run, states };
}

describe('a rehearsal', { timeout: 30_000 }, () => {
  it('sends the whole story with exactly the headers of Entra', async () => {
    const { received, baseUrl, port } = await listen();
    const { ended, states } = await start(baseUrl, { speed: 1000 });
    const last = await ended;
    expect(last).toMatchObject({ state: 'finished', error: null, dialect: 'default', idp: 'entra' });
    expect(received).toHaveLength(last.requestsExpected);
    expect(last.requestsSent).toBe(last.requestsExpected);
    expect([...new Set(states.map(({ phase }) => phase))]).toEqual([
      'test-connection',
      'initial-cycle',
      'incremental-cycle',
    ]);
    const host = `127.0.0.1:${port}`;
    const auth = 'Bearer secret';
    expect(received[0]?.url).toMatch(/^\/scim\/Users\?filter=userName\+eq\+%22[0-9a-f-]{36}%22$/);
    expect(received[0]?.rawHeaders).toEqual([
      'Host',
      host,
      'Authorization',
      auth,
      'Accept',
      'application/scim+json',
      'Connection',
      'keep-alive',
    ]);
    const create = received.find(({ method }) => method === 'POST');
    expect(create?.rawHeaders).toEqual([
      'Host',
      host,
      'Authorization',
      auth,
      'Accept',
      'application/scim+json',
      'Content-Type',
      'application/scim+json; charset=utf-8',
      'Content-Length',
      String(Buffer.byteLength(create?.body ?? '')),
      'Connection',
      'keep-alive',
    ]);
  });

  it('publishes what it does, request by request', async () => {
    const { baseUrl } = await listen();
    const { ended, states } = await start(baseUrl, { speed: 1000 });
    await ended;
    const captions = states.map(({ caption }) => caption);
    expect(captions).toContain('The admin presses Test Connection.');
    expect(captions).toContain('Creating Ines Caldeira');
    expect(captions.at(-1)).toBe('Everything was sent and answered as expected.');
  });

  it('goes on with the others where somebody is refused, and ends with a sentence that says who', async () => {
    const { baseUrl, received } = await listen((request, count) =>
      request.body.includes('elif.aydin@')
        ? { status: 409, body: { detail: 'userName is taken.' } }
        : rightly(request, count),
    );
    const { ended } = await start(baseUrl, { speed: 1000 });
    const last = await ended;
    expect(last.state).toBe('failed');
    expect(last.error).toBe(
      'Creating Elif Aydin: POST /Users was expected to be answered 201, but 409 came: userName is taken.',
    );
    expect(received.filter(({ method, url }) => method === 'POST' && url === '/scim/Users')).toHaveLength(28);
  });

  it('says how many more there were, and that a tenant would slow down', async () => {
    const { baseUrl } = await listen((request, count) =>
      request.method === 'POST' ? { status: 500 } : rightly(request, count),
    );
    const { ended } = await start(baseUrl, { speed: 1000 });
    expect((await ended).error).toMatch(
      /^Creating Elif Aydin: .*, but 500 came\. So it was with 29 more\. Entra would put the job into quarantine/,
    );
  });

  it('waits and repeats where it is asked to', async () => {
    let throttled = 0;
    const { baseUrl, received } = await listen((request, count) =>
      request.method === 'POST' && throttled++ < 2
        ? { status: 429, headers: { 'Retry-After': '30' } }
        : rightly(request, count),
    );
    const { ended, states } = await start(baseUrl, { speed: 1000 });
    expect(await ended).toMatchObject({ state: 'finished', error: null });
    expect(received.filter(({ method, url }) => method === 'POST' && url === '/scim/Users')).toHaveLength(29);
    expect(states.map(({ caption }) => caption)).toContain(
      'Asked to wait: repeating after 30 seconds (shortened to 2)',
    );
  });

  it('ends at once where the token is refused', async () => {
    const { baseUrl, received } = await listen(() => ({ status: 401, body: { detail: 'Unknown token.' } }));
    const { ended } = await start(baseUrl, { speed: 1000 });
    expect(await ended).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('401 came: Unknown token.'),
    });
    expect(received).toHaveLength(1);
  });

  it('ends with a sentence when nobody listens', async () => {
    const { baseUrl, port } = await listen();
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    const { ended } = await start(baseUrl, { speed: 1000 });
    const last = await ended;
    expect(last.state).toBe('failed');
    expect(last.error).toContain(`127.0.0.1:${port}`);
  });

  it('pauses at once, sends nothing while paused, and goes on', async () => {
    const { baseUrl, received } = await listen();
    const run = await start(baseUrl, { speed: 20 });
    await vi.waitFor(() => expect(received.length).toBeGreaterThan(2), { timeout: 5000 });
    run.pause();
    expect(run.state().state).toBe('paused');
    await vi.waitFor(() => expect(run.state().requestsSent).toBe(received.length));
    const { length } = received;
    run.setSpeed(1000);
    expect(run.state()).toMatchObject({ state: 'paused', speed: 1000 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(received).toHaveLength(length);
    run.resume();
    expect(await run.ended).toMatchObject({ state: 'finished' });
  });

  it('stops at once, in a pause and while a response is outstanding', async () => {
    const { baseUrl } = await listen();
    const paused = await start(baseUrl, { speed: 0.5 });
    paused.pause();
    paused.stop();
    expect(await paused.ended).toMatchObject({ state: 'stopped', requestsSent: 0 });
    const silent = await listen(() => null);
    const waiting = await start(silent.baseUrl, { speed: 1000 });
    await vi.waitFor(() => expect(silent.received).toHaveLength(1));
    waiting.stop();
    expect(await waiting.ended).toMatchObject({ state: 'stopped' });
  });

  it('takes up another speed in the middle of a wait', async () => {
    const { baseUrl } = await listen();
    const run = await start(baseUrl, { speed: 0.5 });
    run.setSpeed(1000);
    expect(await run.ended).toMatchObject({ state: 'finished' });
  });

  it('leaves its last state alone', async () => {
    const { baseUrl } = await listen();
    const run = await start(baseUrl, { speed: 1000 });
    await run.ended;
    run.pause();
    run.setSpeed(2);
    run.stop();
    expect(run.state()).toMatchObject({ state: 'finished', speed: 1000 });
  });
});
