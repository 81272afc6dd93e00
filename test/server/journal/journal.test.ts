import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Journal,
  type JournalOptions,
  type NewExchange,
  openJournal,
} from '../../../src/server/journal/journal';

let folder: string;
let notices: string[];
const open = new Set<Journal>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  notices = [];
});
afterEach(async () => {
  for (const journal of open) await journal.close();
  open.clear();
  await rm(folder, { recursive: true, force: true });
});

async function openHere(options: Partial<JournalOptions> = {}): Promise<Journal> {
  const journal = await openJournal({ folder, onNotice: ({ text }) => notices.push(text), ...options });
  open.add(journal);
  return journal;
}

async function reopen(journal: Journal, options: Partial<JournalOptions> = {}): Promise<Journal> {
  await journal.close();
  open.delete(journal);
  return openHere(options);
}

function exchange(fields: Partial<NewExchange> = {}): NewExchange {
  const message = { headers: [], body: '', bodyBytes: 0, bodyTruncated: false };
  return {
    settingId: 'one',
    tokenId: 't',
    simulated: false,
    receivedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    method: 'GET',
    url: '/scim/Users',
    status: 200,
    kind: 'read',
    subject: null,
    lookUp: null,
    errorDetail: null,
    changes: [],
    findings: [],
    clientAddress: '127.0.0.1',
    request: { ...message, body: 'asked' },
    response: { ...message, body: 'answered' },
    errorText: null,
    ...fields,
  };
}

const finding = { rule: 'r', severity: 'deviation', title: 'A note', explanation: 'x' } as const;
const all = { offset: 0, limit: 100_000 };
const urls = (journal: Journal, query = {}) =>
  journal.list({ settingId: 'one', ...all, ...query }).exchanges.map(({ url }) => url);

async function files(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.ndjson')).map((name) => join(folder, name));
}

async function textOnDisk(): Promise<string> {
  return (await Promise.all((await files()).map((file) => readFile(file, 'utf8')))).join('');
}

describe('a journal', () => {
  it('lists newest first, in windows, with the total', async () => {
    const journal = await openHere();
    for (let number = 1; number <= 5; number += 1) journal.add(exchange({ url: `/${number}` }));
    expect(journal.list({ settingId: 'one', offset: 1, limit: 2 })).toMatchObject({
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
    expect(urls(journal, { failed: true })).toEqual(['/a']);
    expect(urls(journal, { kinds: ['write'] })).toEqual(['/b']);
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
      for (const { sequence } of read.list({ settingId: 'one', ...all }).exchanges)
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

  it('tells its subscribers in order, until they unsubscribe', async () => {
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
      journal.add(exchange({ url: `/${number}`, findings: [finding, { ...finding, tolerated: true }] }));
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

  it('passes over damaged lines, says so and loses nothing else', async () => {
    const journal = await openHere();
    for (let number = 1; number <= 3; number += 1) journal.add(exchange({ url: `/${number}` }));
    await journal.close();
    const [file = ''] = await files();
    const lines = (await readFile(file, 'utf8')).split('\n');
    lines[3] = '{"sequence":2,"url":"/2';
    await writeFile(file, lines.join('\n'));
    await appendFile(file, '{"sequence":4,"torn');
    const again = await reopen(journal);
    expect(urls(again)).toEqual(['/3', '/1']);
    expect((await again.get(3))?.request.body).toBe('asked');
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('could not be read');
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
    const again = await reopen(journal, { limits });
    expect(urls(again)).toHaveLength(64);
    expect(again.counts('one').requests).toBe(1000);
    expect(await textOnDisk()).not.toContain('"/100"');
  });

  it('hold for bytes as well', async () => {
    const bytes = 256 * 1024;
    const journal = await openHere({ limits: { ...limits, perSetting: { exchanges: 100_000, bytes } } });
    const body = 'x'.repeat(1000);
    const message = { headers: [], body, bodyBytes: 1000, bodyTruncated: false };
    for (let number = 1; number <= 2000; number += 1) journal.add(exchange({ request: message }));
    const again = await reopen(journal, { limits: { ...limits, perSetting: { exchanges: 100_000, bytes } } });
    const sizes = await Promise.all((await files()).map(async (file) => (await readFile(file)).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(bytes * 1.5);
    expect(urls(again).length).toBeGreaterThan(50);
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

it('a disk that refuses costs bodies and is told once; adding goes on', async () => {
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
  const { exchanges } = again.list({ settingId: 'one', ...all });
  const [newest, oldest] = [exchanges[0]?.sequence ?? 0, exchanges[399]?.sequence ?? 0];
  expect((await again.get(oldest))?.response.body).toBe(body);
  expect(await again.get(newest)).toMatchObject({ url: '/400', response: { body: '', bodyTruncated: true } });
});
