import { expect, it } from 'vitest';
import { createWaitingList } from '../../../src/server/injection/waiting';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { anExchange } from '../../shared/an-exchange';

const about = (displayName: string, over: Partial<ExchangeSummary>): ExchangeSummary => ({
  ...anExchange({}),
  kind: 'write',
  method: 'PATCH',
  subject: { resourceType: 'User', id: displayName, displayName },
  ...over,
});
const failed = { injected: 'On purpose', status: 503 };

it('whoever failed waits until a change comes through; reads count for nothing', () => {
  const list = createWaitingList();
  expect(list.note(about('Kim', failed))).toBe(true);
  expect(list.note(about('Kim', failed))).toBe(false);
  expect(list.note(about('Lee', { ...failed, method: 'GET', kind: 'read' }))).toBe(false);
  expect(list.told().map(({ displayName }) => displayName)).toEqual(['Kim']);
  expect(list.note(about('Kim', { status: 200 }))).toBe(true);
  expect(list.count()).toBe(0);
});

it('at most fifty are named, the newest of them; all are counted', () => {
  const list = createWaitingList();
  for (let index = 0; index < 60; index += 1) list.note(about(`Person ${index}`, failed));
  expect(list.count()).toBe(60);
  expect(list.told()).toHaveLength(50);
  expect(list.told().at(-1)?.displayName).toBe('Person 59');
  list.clear();
  expect(list.count()).toBe(0);
});
