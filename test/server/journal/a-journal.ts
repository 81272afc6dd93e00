/** A journal in a folder of its own, which is gone after the test with all that was opened there. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import {
  type Journal,
  type JournalOptions,
  type NewExchange,
  openJournal,
} from '../../../src/server/journal/journal';

export let folder: string;
export let notices: string[];
export const open = new Set<Journal>();

/** Called once in a test file, before what is opened in its tests. */
export function aJournalFolderForEachTest(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journal-'));
    notices = [];
  });
  afterEach(async () => {
    for (const journal of open) await journal.close();
    open.clear();
    await rm(folder, { recursive: true, force: true });
  });
}

export async function openHere(options: Partial<JournalOptions> = {}): Promise<Journal> {
  const journal = await openJournal({ folder, onNotice: ({ text }) => notices.push(text), ...options });
  await journal.read();
  open.add(journal);
  return journal;
}

export async function reopen(journal: Journal, options: Partial<JournalOptions> = {}): Promise<Journal> {
  await journal.close();
  open.delete(journal);
  return openHere(options);
}

export function exchange(fields: Partial<NewExchange> = {}): NewExchange {
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

export const finding = { rule: 'r', severity: 'value is wrong', title: 'A note', explanation: 'x' } as const;
export const all = { limit: 100_000 };
export const urls = (journal: Journal, query = {}) =>
  journal.newest({ settingId: 'one', ...all, ...query }).map(({ url }) => url);

export async function files(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.ndjson')).map((name) => join(folder, name));
}

export async function textOnDisk(): Promise<string> {
  return (await Promise.all((await files()).map((file) => readFile(file, 'utf8')))).join('');
}
