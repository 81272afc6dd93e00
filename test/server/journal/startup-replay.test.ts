import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Journal, type NewExchange, openJournal } from '../../../src/server/journal/journal';
import { createStartupReplay } from '../../../src/server/journal/startup-replay';
import type { ExchangeReference } from '../../../src/server/scim/resource-directory';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { aSetting } from '../../shared/a-setting';
import { anExchange } from '../../shared/an-exchange';

const settings = { list: () => [aSetting] };
const message = { headers: [], body: '', bodyBytes: 0, bodyTruncated: false };
const exchangeTo = (url: string): NewExchange => ({
  ...anExchange({ settingId: aSetting.id, url }),
  clientAddress: '127.0.0.1',
  request: message,
  response: message,
  errorText: null,
});

interface Opened {
  journal: Journal;
  notices: string[];
  /** Targets of what was replayed, in order. */
  replayed: string[];
  recorded: ReturnType<typeof createStartupReplay>;
}

async function open(folder: string): Promise<Opened> {
  const notices: string[] = [];
  const replayed: string[] = [];
  const journal = await openJournal({ folder, onNotice: ({ text }) => notices.push(text) });
  const replay = async (exchanges: ExchangeSummary[]) => {
    for (const { url } of exchanges) replayed.push(url);
  };
  return { journal, notices, replayed, recorded: createStartupReplay({ journal, settings }, replay) };
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recorded-before-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function recordIn(folder: string, urls: string[]): Promise<void> {
  const { journal, recorded } = await open(folder);
  await recorded.read();
  for (const url of urls) recorded.add(exchangeTo(url), unnumbered());
  await journal.close();
}

const unnumbered = (): ExchangeReference => ({ sequence: null, method: 'GET', receivedAt: new Date() });

const urlsIn = (journal: Journal) =>
  journal
    .newest({ settingId: aSetting.id, limit: 100 })
    .map(({ url }) => url)
    .reverse();

it('what is exchanged while it is read comes after what came before, and is published by its own', async () => {
  const folder = await aFolder();
  await recordIn(folder, ['/one', '/two']);
  const { journal, recorded, replayed } = await open(folder);
  const told: string[] = [];
  journal.subscribe(({ url }) => told.push(url));
  recorded.add(exchangeTo('/three'), unnumbered());
  const reading = recorded.read();
  recorded.add(exchangeTo('/four'), unnumbered());
  await reading;
  recorded.add(exchangeTo('/five'), unnumbered());
  expect(urlsIn(journal)).toEqual(['/one', '/two', '/three', '/four', '/five']);
  expect([replayed, told]).toEqual([
    ['/one', '/two'],
    ['/three', '/four', '/five'],
  ]);
  expect(journal.counts(aSetting.id).requests).toBe(5);
  await journal.close();
});

it('a reference to an exchange gets its number, also where that came before the journal was read', async () => {
  const { journal, recorded } = await open(await aFolder());
  const [early, late] = [unnumbered(), unnumbered()];
  recorded.add(exchangeTo('/early'), early);
  expect(early.sequence).toBeNull();
  await recorded.read();
  recorded.add(exchangeTo('/late'), late);
  const sequences = journal.newest({ settingId: aSetting.id, limit: 2 }).map(({ sequence }) => sequence);
  expect([late.sequence, early.sequence]).toEqual(sequences);
  await journal.close();
});

it('a file that can’t be read is reported and left; recording goes on', async () => {
  const folder = await aFolder();
  await recordIn(folder, ['/one']);
  const [setting = ''] = (await readdir(folder)).filter((name) => name !== 'sequence');
  await mkdir(join(folder, setting, '000000000000.ndjson'));
  const { journal, recorded, notices } = await open(folder);
  await recorded.read();
  recorded.add(exchangeTo('/two'), unnumbered());
  expect(notices).toEqual([
    expect.stringContaining(`Recorded requests in ${join(folder, setting)} could not be read`),
  ]);
  expect(urlsIn(journal)).toContain('/two');
  await journal.close();
});
