import { expect, it } from 'vitest';
import { RecordedRequests } from '../../../src/server/journal/recorded-requests';
import type { ExchangeSummary } from '../../../src/shared/exchange';

const at = '2026-11-30T12:00:00.000Z';
const write = (sequence: number, id: string, over: Partial<ExchangeSummary> = {}) =>
  ({
    sequence,
    kind: 'write',
    method: 'POST',
    receivedAt: at,
    subject: { resourceType: 'User', id, displayName: id },
    changes: [],
    ...over,
  }) as unknown as ExchangeSummary;

it('a request is found by its moment and method, of several the one about this resource', () => {
  const recorded = new RecordedRequests([
    write(1, 'ada'),
    write(2, 'bea'),
    write(3, 'cem', { method: 'PATCH' }),
  ]);
  expect(recorded.sequenceOf({ at, method: 'POST' }, 'bea')).toBe(2);
  expect(recorded.sequenceOf({ at, method: 'PATCH' }, 'anybody')).toBe(3);
});

it('one that is not held any more has no place', () => {
  const recorded = new RecordedRequests([write(1, 'ada', { kind: 'probe' } as Partial<ExchangeSummary>)]);
  expect(recorded.sequenceOf({ at, method: 'POST' }, 'ada')).toBeNull();
});
