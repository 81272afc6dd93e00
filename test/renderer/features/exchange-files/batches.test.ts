import { expect, it } from 'vitest';
import { batchesOf } from '../../../../src/renderer/features/exchange-files/batches';
import type { RecordedRequest } from '../../../../src/shared/exchange-files/recorded-request';

const message = (body = '') => ({ headers: [], body, isCut: false });
const recorded = (body = ''): RecordedRequest => ({
  at: null,
  durationMs: 0,
  method: 'POST',
  url: '/scim/Users',
  request: message(body),
  status: 201,
  response: message(),
});

it('hold as many requests as a call takes, in their order', () => {
  const sizes = [...batchesOf(Array.from({ length: 450 }, () => recorded()))].map(({ length }) => length);
  expect(sizes).toEqual([200, 200, 50]);
  expect([...batchesOf([])]).toEqual([]);
});

it('are shorter where bodies are long', () => {
  const batches = [...batchesOf(Array.from({ length: 10 }, () => recorded('x'.repeat(90_000))))];
  expect(Math.max(...batches.map((batch) => JSON.stringify(batch).length))).toBeLessThan(310_000);
  expect(batches.flat()).toHaveLength(10);
});

it('cut a body that no call would take, and say so', () => {
  const [[only] = []] = [...batchesOf([recorded('x'.repeat(500_000))])];
  expect(only?.request).toMatchObject({ isCut: true });
  expect(only?.request.body).toHaveLength(100_000);
});
