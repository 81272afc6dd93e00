import { afterEach, describe, expect, test } from 'vitest';
import { createLiveHub, type LiveHub } from '../../../src/server/live/live-hub';
import { type SerializedJson, serializeJson } from '../../../src/server/runtime/serialized-json';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import type { LiveEvent, LiveSnapshot } from '../../../src/shared/live-event';

const snapshotOf = (settingId: string | null) => ({ settingId }) as LiveSnapshot;
/** Each slice is how often it was read. */
function sliceReader() {
  let reads = 0;
  return (names: string[]) => {
    reads += 1;
    return Object.fromEntries(names.map((name) => [name, reads]));
  };
}
const optionsFor = (settingId: string | null, after?: number) => ({
  settingId,
  after,
  snapshot: () => snapshotOf(settingId),
  slices: sliceReader(),
});
/** Events that can be told apart. */
const exchange = (url: string) => serializeJson({ url }) as SerializedJson<ExchangeSummary>;

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

function open(hub: LiveHub, settingId: string | null, after?: number) {
  const stream = hub.events(optionsFor(settingId, after), controller.signal);
  const iterator = stream[Symbol.asyncIterator]();
  const ready: LiveEvent[] = [];
  return async (): Promise<LiveEvent> => {
    if (ready.length === 0) {
      const { value, done } = await iterator.next();
      if (done === true) throw new Error('the stream has ended');
      ready.push(...value.map((text): LiveEvent => JSON.parse(text)));
    }
    const [event] = ready.splice(0, 1);
    if (event === undefined) throw new Error('the stream gave nothing');
    return event;
  };
}

const record = (hub: LiveHub, settingId: string | null, count: number) =>
  hub.publishExchange(settingId, exchange(`/${count}`));

describe('the live hub', () => {
  test('begins with a snapshot and goes on with what happens after it', async () => {
    const hub = createLiveHub();
    record(hub, 'a', 1);
    const next = open(hub, 'a');
    const first = await next();
    expect(first.type).toBe('snapshot');
    record(hub, 'a', 2);
    expect(await next()).toEqual({
      type: 'exchange',
      sequence: first.sequence + 1,
      exchange: { url: '/2' },
    });
  });

  test('gives what is ready at once, at most 256 events', async () => {
    const hub = createLiveHub();
    const { sequence } = await open(hub, 'a')();
    for (let count = 1; count <= 400; count += 1) record(hub, count % 2 === 0 ? 'a' : 'b', count);
    for (let count = 401; count <= 800; count += 1) record(hub, 'a', count);
    const lengths: number[] = [];
    for await (const batch of hub.events(optionsFor('a', sequence), controller.signal)) {
      lengths.push(batch.length);
      if (lengths.length === 3) break;
    }
    expect(lengths).toEqual([256, 256, 88]);
  });

  test('wakes a consumer that is waiting', async () => {
    const hub = createLiveHub();
    const next = open(hub, 'a');
    await next();
    const waiting = next();
    record(hub, 'a', 1);
    expect((await waiting).type).toBe('exchange');
  });

  test('gives each consumer the events of its own SCIM setting and those that concern all', async () => {
    const hub = createLiveHub();
    const next = open(hub, 'a');
    await next();
    record(hub, 'b', 1);
    record(hub, 'a', 2);
    record(hub, null, 3);
    expect(await next()).toMatchObject({ exchange: { url: '/2' } });
    expect(await next()).toMatchObject({ exchange: { url: '/3' } });
  });

  test('resumes where a consumer left off, without a snapshot', async () => {
    const hub = createLiveHub();
    const { sequence } = await open(hub, 'a')();
    record(hub, 'a', 1);
    record(hub, 'a', 2);
    const next = open(hub, 'a', sequence + 1);
    expect(await next()).toMatchObject({ sequence: sequence + 2, exchange: { url: '/2' } });
  });

  test('gives a snapshot to one who comes back after too much has happened', async () => {
    const hub = createLiveHub({ capacity: 4 });
    const { sequence } = await open(hub, 'a')();
    for (let count = 1; count <= 5; count += 1) record(hub, 'a', count);
    expect(await open(hub, 'a', sequence)()).toMatchObject({ type: 'snapshot', sequence: sequence + 5 });
    expect(await open(hub, 'a', sequence + 1)()).toMatchObject({ exchange: { url: '/2' } });
  });

  test('gives a fresh snapshot to one who reads too slowly, then deltas again', async () => {
    const hub = createLiveHub({ capacity: 4 });
    const next = open(hub, 'a');
    await next();
    for (let count = 1; count <= 100; count += 1) record(hub, 'a', count);
    expect((await next()).type).toBe('snapshot');
    record(hub, 'a', 101);
    expect(await next()).toMatchObject({ exchange: { url: '/101' } });
  });

  test.each([0, 17, Number.MAX_SAFE_INTEGER])(
    'never takes a position of another run for its own: %d',
    async (after) => {
      const hub = createLiveHub();
      record(hub, 'a', 1);
      expect((await open(hub, 'a', after)()).type).toBe('snapshot');
    },
  );

  test('makes room by the size of events, and begins anew for whoever is too far behind', async () => {
    const hub = createLiveHub();
    record(hub, 'a', 1);
    const { sequence } = await open(hub, 'a')();
    const large = JSON.stringify({ text: 'x'.repeat(4 * 1024 * 1024) }) as SerializedJson<ExchangeSummary>;
    for (let count = 0; count < 3; count += 1) hub.publishExchange('a', large);
    expect((await open(hub, 'a', sequence)()).type).toBe('exchange');
    for (let count = 0; count < 3; count += 1) hub.publishExchange('a', large);
    expect((await open(hub, 'a', sequence)()).type).toBe('snapshot');
    expect((await open(hub, 'a', sequence + 3)()).type).toBe('exchange');
  });

  test('sends the slices that changed in one turn as one event, as they are when they are read', async () => {
    const hub = createLiveHub();
    const next = open(hub, 'a');
    const { sequence } = await next();
    hub.changed('settings', null);
    hub.changed('guide', 'a');
    hub.changed('counts', 'b');
    hub.changed('guide', 'a');
    record(hub, 'a', 1);
    expect(await next()).toMatchObject({ type: 'exchange', sequence: sequence + 1 });
    expect(await next()).toEqual({
      type: 'slices',
      sequence: sequence + 3,
      slices: { settings: 1, guide: 1 },
    });
    hub.changed('counts', 'a');
    expect(await next()).toMatchObject({ slices: { counts: 2 } });
  });

  test('sends slices that changed in several turns once to a consumer that comes back, between what came before and after', async () => {
    const hub = createLiveHub();
    const watching = open(hub, 'a');
    const { sequence } = await watching();
    for (let count = 1; count <= 3; count += 1) {
      record(hub, 'a', count);
      hub.changed('counts', 'a');
      while ((await watching()).type !== 'slices');
    }
    record(hub, 'a', 4);
    const next = open(hub, 'a', sequence);
    const told = [await next(), await next(), await next(), await next(), await next()];
    expect(told.map(({ type }) => type)).toEqual(['exchange', 'exchange', 'exchange', 'slices', 'exchange']);
    expect(told.map((event) => event.sequence - sequence)).toEqual([1, 3, 5, 6, 7]);
  });

  test('sends a heartbeat with the sequence reached when nothing happens', async () => {
    const hub = createLiveHub({ heartbeatMs: 1 });
    const next = open(hub, 'a');
    const { sequence } = await next();
    record(hub, 'b', 1);
    expect(await next()).toEqual({ type: 'heartbeat', sequence: sequence + 1 });
  });

  test('ends a stream that waits when its consumer goes away', async () => {
    const hub = createLiveHub();
    const next = open(hub, 'a');
    await next();
    const waiting = next();
    controller.abort();
    await expect(waiting).rejects.toThrow('the stream has ended');
  });

  test('ends every stream when it is closed', async () => {
    const hub = createLiveHub();
    const next = open(hub, 'a');
    await next();
    const waiting = next();
    hub.close();
    await expect(waiting).rejects.toThrow('the stream has ended');
  });

  test('says which slices have changed to who is made of them, until it is stopped', () => {
    const hub = createLiveHub();
    const heard: string[] = [];
    const stop = hub.watch((slice) => heard.push(slice));
    hub.changed('guide', 'a');
    hub.changed('counts', null);
    stop();
    hub.changed('settings', null);
    expect(heard).toEqual(['guide', 'counts']);
  });
});
