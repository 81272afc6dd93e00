import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Journal } from '../../../src/server/journal/journal';
import {
  aJournalFolderForEachTest,
  all,
  exchange,
  files,
  finding,
  folder,
  notices,
  open,
  openHere,
  reopen,
  textOnDisk,
  urls,
} from './a-journal';

aJournalFolderForEachTest();

describe('a journal', () => {
  it('lists newest first, in windows, with the total', async () => {
    const journal = await openHere();
    for (let number = 1; number <= 5; number += 1) journal.add(exchange({ url: `/${number}` }));
    expect(await journal.list({ settingId: 'one', offset: 1, limit: 2 })).toMatchObject({
      total: 5,
      exchanges: [{ url: '/4' }, { url: '/3' }],
    });
  });

  it('keeps SCIM settings apart, and shows the unassigned in their order when asked', async () => {
    const journal = await openHere();
    journal.add(exchange({ url: '/1' }));
    journal.add(exchange({ url: '/2', settingId: null }));
    journal.add(exchange({ url: '/3', settingId: 'two' }));
    journal.add(exchange({ url: '/4' }));
    expect(urls(journal)).toEqual(['/4', '/1']);
    expect(urls(journal, { settingId: null })).toEqual(['/2']);
    expect(urls(journal, { withUnassigned: true })).toEqual(['/4', '/2', '/1']);
  });

  it('finds by what an exchange is about', async () => {
    const journal = await openHere();
    journal.add(exchange({ url: '/a', status: 404 }));
    journal.add(exchange({ url: '/b', findings: [finding], kind: 'write' }));
    expect(urls(journal, { search: 'note' })).toEqual(['/b']);
    expect(urls(journal, { search: 'is:error' })).toEqual(['/a']);
    expect(urls(journal, { kinds: ['write'] })).toEqual(['/b']);
  });

  it('knows the client of each exchange, after a restart too', async () => {
    const journal = await openHere();
    journal.add(exchange({ client: 'Okta SCIM Client 1.0.0' }));
    journal.add(exchange());
    const clients = (of: Journal) => of.newest({ settingId: 'one', ...all }).map(({ client }) => client);
    expect(clients(journal)).toEqual([undefined, 'Okta SCIM Client 1.0.0']);
    expect(clients(await reopen(journal))).toEqual([undefined, 'Okta SCIM Client 1.0.0']);
  });

  it('gives bodies back before and after they are written', async () => {
    const journal = await openHere();
    const { sequence } = journal.add(exchange());
    const expected = { sequence, request: { body: 'asked' }, response: { body: 'answered' } };
    expect(await journal.get(sequence)).toMatchObject(expected);
    const again = await reopen(journal);
    expect(await again.get(sequence)).toMatchObject(expected);
    expect(await again.get(sequence + 1)).toBeNull();
  });

  it('gives each body back to its own exchange, however many are written at once, before a restart and after', async () => {
    const journal = await openHere();
    const bodyOf = (number: number) => `{"answer to":"${number} – ${'x'.repeat(number % 50)}"}`;
    const addAll = (first: number, last: number) => {
      for (let number = first; number <= last; number += 1)
        journal.add(exchange({ response: { ...exchange().response, body: bodyOf(number) } }));
    };
    const requireAll = async (read: Journal) => {
      for (const { sequence } of read.newest({ settingId: 'one', ...all }))
        expect((await read.get(sequence))?.response.body).toBe(bodyOf(sequence));
    };
    // More than fit into one batch, so that one fills while the one before it is written.
    addAll(1, 700);
    await vi.waitFor(async () => expect(await textOnDisk()).toContain(bodyOf(700)));
    // Written after them: by then all of them are read from the disk.
    addAll(701, 701);
    await vi.waitFor(async () => expect(await textOnDisk()).toContain(bodyOf(701)));
    await requireAll(journal);
    await requireAll(await reopen(journal));
  });

  it('gives back whole what is larger than the room of a batch, before it is written and after', async () => {
    const journal = await openHere();
    const bodyOf = (name: string) => `${name} ${'名'.repeat(256 * 1024)} ${name}`;
    const whole = (name: string) => ({ ...exchange().request, body: bodyOf(name) });
    const names = ['1', '2', '3'];
    const add = (name: string) =>
      journal.add(exchange({ request: whole(`asked ${name}`), response: whole(`answered ${name}`) }));
    // The first leaves its batch nearly full, and the one after it is larger than all of that.
    journal.add(exchange({ request: { ...exchange().request, body: 'x'.repeat(500_000) } }));
    const sequences = names.map((name) => add(name).sequence);
    const requireAll = async (read: Journal) => {
      for (const [index, name] of names.entries()) {
        const found = await read.get(sequences[index] ?? 0);
        expect(found?.request.body === bodyOf(`asked ${name}`)).toBe(true);
        expect(found?.response.body === bodyOf(`answered ${name}`)).toBe(true);
      }
    };
    await requireAll(journal);
    await requireAll(await reopen(journal));
  });

  it('keeps text of any kind, line ends included', async () => {
    const journal = await openHere();
    const body = 'line 1\nline 2\r\n{"of":1}\u2028\u0000 ünïcode 🙂 \ud800';
    const message = {
      headers: [['x', 'y\n']] as [string, string][],
      body,
      bodyBytes: 1,
      bodyTruncated: false,
    };
    const { sequence } = journal.add(exchange({ request: message }));
    expect((await (await reopen(journal)).get(sequence))?.request).toEqual(message);
  });

  it('publishes to its subscribers in order, until they unsubscribe', async () => {
    const journal = await openHere();
    const told: string[] = [];
    const unsubscribe = journal.subscribe(({ url }) => told.push(url));
    journal.add(exchange({ url: '/1' }));
    journal.add(exchange({ url: '/2' }));
    unsubscribe();
    journal.add(exchange({ url: '/3' }));
    expect(told).toEqual(['/1', '/2']);
  });
});

describe('a restart', () => {
  it('finds everything again and goes on counting', async () => {
    const journal = await openHere();
    for (let number = 1; number <= 200; number += 1)
      journal.add(
        exchange({ url: `/${number}`, findings: [finding, { ...finding, severity: 'only noted' }] }),
      );
    const again = await reopen(journal);
    expect(urls(again)).toHaveLength(200);
    expect(again.counts('one')).toEqual({ requests: 200, findings: 200 });
    expect(again.add(exchange()).sequence).toBe(201);
  });

  it('after a crash uses no sequence twice, although the last ones were not written', async () => {
    const journal = await openHere();
    const { sequence } = journal.add(exchange());
    const afterCrash = await openHere();
    expect(afterCrash.add(exchange()).sequence).toBeGreaterThan(sequence);
  });
});

describe('the bounds', () => {
  const limits = {
    perSetting: { exchanges: 64, bytes: 1024 * 1024 },
    unassigned: { exchanges: 10, bytes: 1024 * 1024 },
  };

  it('drop the oldest, on disk too, and go on counting', async () => {
    const journal = await openHere({ limits });
    for (let number = 1; number <= 1000; number += 1) journal.add(exchange({ url: `/${number}` }));
    expect(urls(journal)).toHaveLength(64);
    expect(urls(journal).at(-1)).toBe('/937');
    expect(journal.counts('one').requests).toBe(1000);
    expect(journal.kept('one')).toEqual({ requests: 64, gone: 936, oldest: expect.any(String) });
    expect(journal.kept('two')).toEqual({ requests: 0, gone: 0, oldest: null });
    const again = await reopen(journal, { limits });
    expect(urls(again)).toHaveLength(64);
    expect(again.counts('one').requests).toBe(1000);
    // Files that are dropped go while others are read.
    await again.close();
    expect(await textOnDisk()).not.toContain('"/100"');
  });

  it('hold for bytes as well', async () => {
    const bytes = 256 * 1024;
    const journal = await openHere({ limits: { ...limits, perSetting: { exchanges: 100_000, bytes } } });
    const body = 'x'.repeat(1000);
    const message = { headers: [], body, bodyBytes: 1000, bodyTruncated: false };
    for (let number = 1; number <= 2000; number += 1) journal.add(exchange({ request: message }));
    const again = await reopen(journal, { limits: { ...limits, perSetting: { exchanges: 100_000, bytes } } });
    expect(urls(again).length).toBeGreaterThan(50);
    await again.close();
    const sizes = await Promise.all((await files()).map(async (file) => (await readFile(file)).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(bytes * 1.5);
  });

  it('of the unassigned do not cost a SCIM setting its exchanges', async () => {
    const journal = await openHere({ limits });
    journal.add(exchange({ url: '/kept' }));
    for (let number = 1; number <= 500; number += 1) journal.add(exchange({ settingId: null, status: 401 }));
    expect(urls(journal)).toEqual(['/kept']);
    expect(urls(journal, { settingId: null })).toHaveLength(10);
  });
});

describe('clearing', () => {
  it('takes the exchanges of one SCIM setting, on disk too, and no sequence is used again', async () => {
    const journal = await openHere();
    for (let number = 1; number <= 150; number += 1) journal.add(exchange({ url: '/gone' }));
    const { sequence } = journal.add(exchange({ settingId: 'two', url: '/other' }));
    await journal.clear('one');
    expect(urls(journal)).toEqual([]);
    expect(journal.counts('one')).toEqual({ requests: 0, findings: 0 });
    expect(await textOnDisk()).not.toContain('/gone');
    journal.add(exchange({ url: '/new' }));
    const again = await reopen(journal);
    expect(urls(again)).toEqual(['/new']);
    expect(urls(again, { settingId: 'two' })).toEqual(['/other']);
    expect(again.add(exchange()).sequence).toBeGreaterThan(sequence + 1);
  });

  it('while exchanges arrive keeps those that came after it', async () => {
    const journal = await openHere();
    for (let number = 1; number <= 300; number += 1) journal.add(exchange({ url: '/before' }));
    const cleared = journal.clear('one');
    for (let number = 1; number <= 300; number += 1) journal.add(exchange({ url: '/after' }));
    await cleared;
    const again = await reopen(journal);
    expect(new Set(urls(again))).toEqual(new Set(['/after']));
    expect(urls(again)).toHaveLength(300);
    expect(await textOnDisk()).not.toContain('/before');
  });
});

it('a disk that refuses costs bodies and is reported once; adding goes on', async () => {
  const journal = await openHere();
  await writeFile(join(folder, 'one'), 'a file where the folder should be');
  const added = Array.from({ length: 200 }, () => journal.add(exchange()));
  await journal.close();
  open.delete(journal);
  expect(urls(journal)).toHaveLength(200);
  expect(await journal.get(added[0]?.sequence ?? 0)).toMatchObject({
    request: { body: '', bodyTruncated: true },
  });
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain('can’t be written to disk');
});

it('traffic faster than the disk costs bodies and no exchange', async () => {
  const journal = await openHere();
  const body = 'x'.repeat(256 * 1024);
  const message = { headers: [], body, bodyBytes: body.length, bodyTruncated: false };
  for (let number = 1; number <= 400; number += 1)
    journal.add(exchange({ url: `/${number}`, response: message }));
  const again = await reopen(journal);
  expect(urls(again)).toHaveLength(400);
  const exchanges = again.newest({ settingId: 'one', ...all });
  const [newest, oldest] = [exchanges[0]?.sequence ?? 0, exchanges[399]?.sequence ?? 0];
  expect((await again.get(oldest))?.response.body).toBe(body);
  expect(await again.get(newest)).toMatchObject({ url: '/400', response: { body: '', bodyTruncated: true } });
});
