/**
 * Each failure on purpose meets each simulated identity provider on the real port: what its client does next, that each is recorded
 * as it was sent, and that nothing is lost once it is over. Sources: the vendors' pages in the identity providers' folders.
 */
import { describe, expect, it, vi } from 'vitest';
import { createActiveInjection } from '../../../src/server/active-injection';
import { connect, sendRequest } from '../../../src/server/simulation/send-request';
import { identityProviders } from '../../../src/shared/idp';
import type { IdentityProvider } from '../../../src/shared/idp/identity-provider';
import type { Fault, InjectionTarget } from '../../../src/shared/injection/injection';
import type { ClientRequest, ClientSteps, SimulatedClient } from '../../../src/shared/simulation';
import { SimulationMismatch } from '../../../src/shared/simulation-mismatch';
import type { WorldEvent } from '../../../src/shared/world/event';
import { newIdOf, randomOf } from '../../../src/shared/world/random';
import type { World } from '../../../src/shared/world/world';
import { assigned, hired, joined, made, worldAfter } from '../../shared/world/a-world';
import { createTestListener, type TestListener } from '../listener/test-listener';
import { arrivedIn, expectedOf } from './demo/play-demo';

const someone = (id: string, department: string): WorldEvent =>
  hired(id, { department, country: 'GB', city: 'London' });

const before: World = worldAfter([
  ...[someone('ada.byron', 'Sales'), someone('bo.winter', 'Sales')],
  ...[someone('cai.fjord', 'Risk'), someone('dee.marsh', 'Risk')],
  ...[made('sales', 'Sales'), made('risk', 'Risk'), assigned('sales'), assigned('risk')],
  ...[joined('sales', 'ada.byron'), joined('sales', 'bo.winter')],
  ...[joined('risk', 'cai.fjord'), joined('risk', 'dee.marsh')],
]);

/** Somebody comes, is renamed, leaves and is deleted; a group is renamed, another is made. */
const happenings: WorldEvent[] = [
  ...[someone('eve.lind', 'Sales'), joined('sales', 'eve.lind')],
  { type: 'renamed', person: 'bo.winter', changes: { givenName: 'Bodil' } },
  { type: 'left', person: 'cai.fjord' },
  { type: 'deleted', person: 'dee.marsh', forGood: true },
  { type: 'group renamed', group: 'risk', name: 'Safety' },
  joined('risk', 'ada.byron'),
  ...[made('board', 'Board'), assigned('board'), joined('board', 'ada.byron')],
];
const changes = [
  ...['eve.lind', 'bo.winter', 'cai.fjord', 'dee.marsh', 'ada.byron'].map((id) => ({
    ...{ kind: 'person' as const, id, caption: id },
  })),
  ...['sales', 'risk', 'board'].map((id) => ({ kind: 'group' as const, id, caption: id })),
];
const after = worldAfter(happenings, before);
/** Whom the clients set inactive or delete. */
const gone = ['Cai Fjord', 'Dee Marsh'];

type Next = 'goes on' | 'waits and repeats' | 'stops';

interface Case {
  title: string;
  fault: Fault;
  target?: InjectionTarget;
  /** What the client does after the first request that met it. */
  next(idp: string): Next;
}

const status = (code: Extract<Fault, { kind: 'status' }>['status'], next: Next = 'goes on'): Case => ({
  title: String(code),
  fault: { kind: 'status', status: code },
  next: () => next,
});
/** Credentials that don’t hold stop a job; for Okta each is a task that failed. */
const unauthorised = (idp: string): Next => (idp === 'okta' ? 'goes on' : 'stops');
const goesOn = (): Next => 'goes on';

const cases: Case[] = [
  ...[status(400), status(403), status(404), status(409), status(413), status(500), status(503)],
  { title: '401', fault: { kind: 'status', status: 401 }, next: unauthorised },
  { title: 'an expired token', fault: { kind: 'expired-token' }, next: unauthorised },
  {
    title: '429 with Retry-After',
    fault: { kind: 'status', status: 429, retryAfter: 7 },
    next: () => 'waits and repeats',
  },
  { title: 'a delay', fault: { kind: 'delay', seconds: 0.1 }, target: { next: 3 }, next: goesOn },
  { title: 'a connection that drops', fault: { kind: 'drop' }, next: goesOn },
  { title: 'a body that breaks off', fault: { kind: 'cut' }, next: goesOn },
  { title: 'a web page', fault: { kind: 'web-page' }, next: goesOn },
  {
    title: 'a creation without a word',
    fault: { kind: 'empty-body' },
    target: { methods: ['POST'] },
    next: goesOn,
  },
];

async function aTenant(idp: IdentityProvider) {
  const injection = createActiveInjection();
  const server = await createTestListener({ injection });
  const { port } = await server.listener.listen();
  const { signal } = new AbortController();
  const destination = connect({ baseUrl: `http://127.0.0.1:${port}/scim`, token: server.token, signal });
  const { simulation } = idp;
  const [dialect] = simulation.dialects;
  const client = await simulation.client({
    dialect: dialect?.id ?? '',
    mapping: dialect?.mapping ?? simulation.mapping,
    newId: newIdOf(randomOf(1)),
    evaluation: { now: Date.parse('2026-12-01'), random: () => 0.5 },
  });
  const sent: (ClientRequest | { wait: number; caption: string })[] = [];
  const play = async (steps: ClientSteps) => {
    let next = steps.next();
    while (!next.done) {
      sent.push(next.value);
      const answered =
        'wait' in next.value ? { status: 0, body: null } : await sendRequest(next.value, destination);
      next = steps.next(answered);
    }
  };
  const close = async () => {
    destination.agent.destroy();
    await server.listener.close();
  };
  return { injection, server, client, play, sent, close };
}

/** Until its next cycle, or until somebody presses what the vendor has for it. */
function recovery(client: SimulatedClient, idp: string): ClientSteps {
  if (idp === 'okta' || idp === 'onelogin') return client.restart?.(after) ?? client.changes(after, []);
  return client.changes(after, []);
}

/** An exchange is recorded a moment after its response. */
async function recorded({ exchanges }: TestListener, sent: readonly object[]): Promise<void> {
  const requests = sent.filter((step) => 'method' in step).length;
  await vi.waitUntil(() => exchanges.length >= requests, { timeout: 5_000 });
}

function nextAfter(sent: readonly object[], stopped: boolean): Next {
  if (sent.some((step) => 'wait' in step)) return 'waits and repeats';
  return stopped ? 'stops' : 'goes on';
}

describe.each(identityProviders.map((idp) => ({ provider: idp.name, idp })))('$provider', ({ idp }) => {
  it.each(cases)('$title', async ({ fault, target = {}, next }) => {
    const { injection, server, client, play, sent, close } = await aTenant(idp);
    await play(client.firstCycle(before));
    const first = sent.length;
    injection.start(server.setting.id, { title: 'On purpose', fault, target, minutes: 1 });
    let stopped = false;
    await play(client.changes(after, changes)).catch((error: unknown) => {
      if (!(error instanceof SimulationMismatch)) throw error;
      stopped = true;
    });
    const whileOn = sent.slice(first);
    expect(nextAfter(whileOn, stopped)).toBe(next(idp.id));
    injection.stop();
    await play(recovery(client, idp.id));
    await play(recovery(client, idp.id));
    expect(client.report()).toEqual({ failures: [], quarantine: null });

    await recorded(server, sent);
    const met = server.exchanges.filter(({ injected }) => injected !== undefined);
    const requests = whileOn.filter((step) => 'method' in step);
    expect(met.length).toBeGreaterThan(0);
    if (Object.keys(target).length === 0) expect(met).toHaveLength(requests.length);
    if (fault.kind === 'status')
      expect(new Set(met.map((exchange) => exchange.status))).toEqual(new Set([fault.status]));
    if (fault.kind === 'status' && fault.retryAfter !== undefined)
      expect(whileOn).toContainEqual(
        expect.objectContaining({ caption: expect.stringContaining('after 7 seconds') }),
      );

    const there = await arrivedIn(server);
    const wanted = expectedOf(after);
    // A 404 is believed: who was to go counts as gone.
    const believed = fault.kind === 'status' && fault.status === 404 ? gone : [];
    const others = (names: readonly string[] = []) => names.filter((name) => !believed.includes(name));
    expect(others(there.active)).toEqual(wanted.active);
    for (const [group, members] of Object.entries(wanted.groups))
      expect([group, others(there.groups[group])]).toEqual([group, members]);
    await close();
  });
});
