/** Lists of what hostile clients leave behind: no part of them is too much to send, and nobody waits while they are searched or read. */
import { expect, it } from 'vitest';
import { createRowWindow } from '../../../src/renderer/components/row-list/row-window';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { aJournalFolderForEachTest, exchange, openHere, reopen } from './a-journal';

aJournalFolderForEachTest();

const long = (url: string) => exchange({ url, errorDetail: 'x'.repeat(500_000) });
const numbers = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, at) => `/${from - at}`);

it('a part of a list ends where it is long enough, and goes on from there', async () => {
  const journal = await openHere();
  for (let number = 1; number <= 40; number += 1) journal.add(long(`/${number}`));
  const query = { settingId: 'one', limit: 100 };
  const first = journal.newest(query);
  expect(first.map(({ url }) => url)).toEqual(numbers(40, 41 - first.length));
  expect(JSON.stringify(first).length).toBeLessThan(5_000_000);
  const { total, exchanges } = await journal.list({ ...query, offset: first.length });
  expect(total).toBe(40);
  expect(exchanges[0]?.url).toBe(`/${40 - first.length}`);
  const again = await reopen(journal);
  expect(again.newest(query)).toHaveLength(first.length);
});

it('the page asks on until its rows are whole', async () => {
  const journal = await openHere();
  for (let number = 1; number <= 40; number += 1) journal.add(long(`/${number}`));
  const rows = createRowWindow<ExchangeSummary>(async (offset, limit) => {
    const answer = await journal.list({ settingId: 'one', offset, limit });
    return { total: answer.total, rows: answer.exchanges };
  });
  rows.inSight(0, 0);
  await expect
    .poll(() =>
      rows
        .state()
        .pages.get(0)
        ?.map(({ url }) => url),
    )
    .toEqual(numbers(40, 1));
});

it('two lists are published as one, in their order', async () => {
  const journal = await openHere();
  for (let number = 1; number <= 9; number += 1)
    journal.add(exchange({ url: `/${number}`, settingId: number % 3 === 0 ? null : 'one' }));
  const query = { settingId: 'one', withUnassigned: true, offset: 2, limit: 4 };
  const { total, exchanges } = await journal.list(query);
  expect(total).toBe(9);
  expect(exchanges.map(({ url }) => url)).toEqual(numbers(7, 4));
});

it('others are let in while exchanges are searched, and while they are read at a start', async () => {
  const journal = await openHere();
  for (let number = 1; number <= 5_000; number += 1)
    journal.add(exchange({ url: `/${number}`, errorDetail: 'x'.repeat(2_000) }));
  let turns = 0;
  let isWatching = true;
  const watch = () => {
    turns += 1;
    if (isWatching) setImmediate(watch);
  };
  watch();
  await journal.list({ settingId: 'one', search: 'nothing of the kind', offset: 0, limit: 100 });
  const afterSearch = turns;
  const { readSegment } = await import('../../../src/server/journal/segment-format');
  const line = Buffer.from(
    `${JSON.stringify({ version: 2, before: { requests: 0, findings: 0 }, x: 'x'.repeat(2_000) })}\n`,
  );
  const content = Buffer.concat(Array.from({ length: 10_000 }, () => line));
  await readSegment(content, { path: '', bytes: content.length, last: 0, count: 0, copies: [] });
  isWatching = false;
  expect(afterSearch).toBeGreaterThan(1);
  expect(turns).toBeGreaterThan(afterSearch + 1);
});
