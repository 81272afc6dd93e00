import { expect, it } from 'vitest';
import { historyIn } from '../../../src/server/journal/resource-history';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { changeOf, exchangeSummary } from '../../renderer/sample-exchanges';

const kim = { resourceType: 'User', id: 'kim', displayName: 'Kim' };
const nobodyHere = {
  find: () => undefined,
  former: { size: 0, get: () => undefined, all: () => [] },
  groupsOf: () => new Set<string>(),
};

function sources(exchanges: ExchangeSummary[]) {
  const journal = {
    newest: () => exchanges,
    kept: () => ({ requests: exchanges.length, gone: 0, oldest: '2026-01-01T00:00:00.000Z' }),
  };
  return { directoryOf: () => nobodyHere, journal };
}

it('who is not stored any more is known by the requests that name them, and requests that changed nothing are none', () => {
  const deleted = changeOf({ kind: 'deleted', resource: kim });
  const exchanges = [
    exchangeSummary({ sequence: 3, method: 'DELETE', changes: [deleted] }),
    exchangeSummary({ sequence: 2, method: 'GET', changes: [] }),
  ];
  const history = historyIn(sources(exchanges), 'contoso', 'kim');
  expect(history).toMatchObject({ resource: kim, attributes: null, last: null, groups: [] });
  expect(history?.entries.map(({ sequence, kind }) => [sequence, kind])).toEqual([[3, 'deleted']]);
  expect(history?.begins).toEqual({ at: '2026-01-01T00:00:00.000Z', why: 'journal' });
});

it('of whom there are more requests than are looked at, it ends with the oldest of those, and not with the journal', () => {
  const changed = changeOf({ kind: 'changed', resource: kim });
  const since = '2026-02-01T00:00:00.000Z';
  const exchanges = Array.from({ length: 2_000 }, (_, index) =>
    exchangeSummary({ sequence: 2_000 - index, receivedAt: since, changes: [changed] }),
  );
  expect(historyIn(sources(exchanges), 'contoso', 'kim')?.begins).toEqual({
    at: since,
    why: 'many requests',
  });
  const fewer = historyIn(sources(exchanges.slice(1)), 'contoso', 'kim');
  expect(fewer?.begins.why).toBe('journal');
});

it('of who was never named nothing is known', () => {
  expect(historyIn(sources([]), 'contoso', 'kim')).toBeNull();
});
