import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookAt, sendAll } from '../../../../src/renderer/features/exchange-files/take-file';
import type { RecordedRequest } from '../../../../src/shared/exchange-files/recorded-request';

const message = (body = '', isCut = false) => ({ headers: [], body, isCut });
const recorded = (over: Partial<RecordedRequest> = {}): RecordedRequest => ({
  at: null,
  durationMs: 0,
  method: 'POST',
  url: '/scim/Users',
  request: message('{}'),
  status: 201,
  response: message(),
  ...over,
});

let asked: { name: string; input: { ticket?: string; requests?: unknown[] } }[] = [];
let status = 201;

beforeEach(() => {
  asked = [];
  status = 201;
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.stubGlobal('fetch', async (url: string, { body, signal }: { body: string; signal: AbortSignal }) => {
    signal.throwIfAborted();
    const input = JSON.parse(body);
    asked.push({ name: url, input });
    const isImport = url.endsWith('import');
    return Response.json(
      isImport
        ? { imported: input.requests.length, withFindings: 1, first: 1 }
        : { status, body: '', sequence: 1 },
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const signal = () => new AbortController().signal;

it('what is looked at goes in batches, each of which is told', async () => {
  const told: number[] = [];
  const requests = Array.from({ length: 250 }, () => recorded());
  const taken = await lookAt('s1', { requests, onProgress: ({ done }) => told.push(done), signal: signal() });
  expect(taken).toEqual({ done: 250, remarkable: 2, left: 0 });
  expect(told).toEqual([200, 250]);
});

it('what is sent again is counted where it is answered otherwise, or can’t be sent', async () => {
  status = 409;
  const requests = [recorded(), recorded({ status: 409 }), recorded({ request: message('{"a', true) })];
  const taken = await sendAll('t1', { requests, onProgress: () => undefined, signal: signal() });
  expect(taken).toEqual({ done: 2, remarkable: 1, left: 1 });
  expect(asked.map(({ input }) => input.ticket)).toEqual(['t1', 't1']);
});

it('ends when it is stopped', async () => {
  const controller = new AbortController();
  const requests = [recorded(), recorded(), recorded()];
  const onProgress = () => controller.abort();
  const taken = await sendAll('t1', { requests, onProgress, signal: controller.signal });
  expect(taken.done).toBe(1);
});
