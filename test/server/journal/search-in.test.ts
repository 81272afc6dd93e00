/** How a search goes through what is in memory, what is on disk, and what is lost. */
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Journal } from '../../../src/server/journal/journal';
import { aJournalFolderForEachTest, exchange, files, openHere, reopen } from './a-journal';

aJournalFolderForEachTest();

const message = (body: string) => ({ headers: [], body, bodyBytes: body.length, bodyTruncated: false });
const sent = (body: string, settingId: string | null = 'one') =>
  exchange({ url: '/x', request: message(body), settingId });

async function steps(journal: Journal, text: string, after = 0, signal = new AbortController().signal) {
  const told = [];
  for await (const step of journal.search({ settingId: 'one', text, after }, signal)) told.push(step);
  return told;
}

const found = async (...search: Parameters<typeof steps>) =>
  (await steps(...search)).flatMap((step) => step.found).sort((one, other) => other - one);

it('finds bodies that wait to be written and bodies on disk, of the SCIM setting and of none', async () => {
  const journal = await openHere();
  for (const body of ['{"a":"needle"}', '{"a":"hay"}']) journal.add(sent(body));
  journal.add(sent('a needle too', null));
  journal.add(sent('another needle', 'two'));
  expect(await found(journal, 'needle')).toEqual([3, 1]);
  const again = await reopen(journal);
  again.add(sent('needle'));
  expect(await found(again, 'needle')).toEqual([5, 3, 1]);
  expect(await found(again, 'needle', 3)).toEqual([5]);
  expect(await found(again, '!needle')).toEqual([2]);
});

it('what the disk has lost is passed over', async () => {
  const journal = await reopen(
    await (async () => {
      const first = await openHere();
      first.add(sent('needle'));
      return first;
    })(),
  );
  for (const file of await files()) await rm(file);
  expect(await found(journal, 'needle')).toEqual([]);
  expect(await found(journal, 'path:/x')).toEqual([1]);
});

it('tells how far it is, and ends when its reader has gone', async () => {
  const journal = await openHere();
  for (let number = 0; number < 3_000; number += 1) journal.add(sent(`needle ${'x'.repeat(2_000)}`));
  const told = await steps(journal, 'needle');
  expect(told.at(-1)).toMatchObject({ searched: 3_000, of: 3_000, upTo: 3_000, done: true });
  expect(told.filter(({ done }) => done)).toHaveLength(1);

  const abort = new AbortController();
  const before = [];
  for await (const step of journal.search({ settingId: 'one', text: 'needle' }, abort.signal)) {
    before.push(step);
    abort.abort();
  }
  expect(before.some(({ done }) => done)).toBe(false);
});
