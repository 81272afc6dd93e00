import { appendFile, copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, fill, openNotes } from './a-store';
import { type NoteChange, namesOf, put } from './notes';

const firstLog = 'log-00000001.jsonl';

async function threeNotes(folder: string): Promise<void> {
  await fill(folder, async (store) => {
    for (const name of ['ada', 'grace', 'hedy']) await store.commit([put(name)]);
  });
}

/** ada before the snapshot 2, grace before the snapshot 3, hedy after it. */
async function twoGenerations(folder: string): Promise<void> {
  await fill(folder, async (store) => {
    await store.commit([put('ada')]);
    await store.checkpoint();
    await store.commit([put('grace')]);
    await store.checkpoint();
    await store.commit([put('hedy')]);
  });
}

/** Turns one bit in the first place where the file holds a text. */
async function flipBit(path: string, text: string): Promise<void> {
  const bytes = await readFile(path);
  const place = bytes.indexOf(text);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function damagedFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.includes('.damaged-'));
}

test('a torn end is dropped and reported, and the next change goes where it was', async () => {
  const folder = await createFolder();
  await threeNotes(folder);
  await appendFile(join(folder, firstLog), '5d41402a [{"name":"jo');
  const { store, notes, notices } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'grace', 'hedy']);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({
    severity: 'information',
    text: expect.stringContaining('last 21 bytes'),
  });
  await store.commit([put('joan')]);
  await store.close();
  const again = await openNotes(folder);
  expect(again.notices).toEqual([]);
  expect(namesOf(again.notes)).toEqual(['ada', 'grace', 'hedy', 'joan']);
});

test('a flipped bit in the middle of a log costs that change only, and the damaged file is set aside', async () => {
  const folder = await createFolder();
  await threeNotes(folder);
  await flipBit(join(folder, firstLog), 'grace');
  const damaged = await readFile(join(folder, firstLog));
  const { notes, notices } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'hedy']);
  const [copy = ''] = await damagedFiles(folder);
  expect(await readFile(join(folder, copy))).toEqual(damaged);
  expect(notices[0]?.severity).toBe('error');
  expect(notices[0]?.text).toContain(copy);
  expect(notices[0]?.text).toContain('damaged in 1 place');
});

test('a flipped bit in the last change is damage too, since a write that was cut off has no line break', async () => {
  const folder = await createFolder();
  await threeNotes(folder);
  await flipBit(join(folder, firstLog), 'hedy');
  const { notes, notices } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'grace']);
  expect(notices[0]?.severity).toBe('error');
  expect(await damagedFiles(folder)).toHaveLength(1);
});

test('damage is reported once: what was recovered is in a new snapshot', async () => {
  const folder = await createFolder();
  await threeNotes(folder);
  await flipBit(join(folder, firstLog), 'grace');
  await (await openNotes(folder)).store.close();
  const { notes, notices } = await openNotes(folder);
  expect(notices).toEqual([]);
  expect(namesOf(notes)).toEqual(['ada', 'hedy']);
});

test.each([
  ['an empty log', (path: string) => truncate(path, 0), 'is empty'],
  ['a log that begins with rubbish', (path: string) => flipBit(path, '"kind"'), 'damaged in 1 place'],
])('%s is set aside with a message', async (_, damage, words) => {
  const folder = await createFolder();
  await threeNotes(folder);
  await damage(join(folder, firstLog));
  const { store, notices } = await openNotes(folder);
  expect(notices[0]?.text).toContain(words);
  expect(await damagedFiles(folder)).toHaveLength(1);
  await store.commit([put('joan')]);
});

test('a log that was cut short between two changes is missed by the next one', async () => {
  const folder = await createFolder();
  await twoGenerations(folder);
  await rm(join(folder, 'snapshot-00000003.jsonl'));
  const path = join(folder, 'log-00000002.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n');
  await truncate(path, (lines[0]?.length ?? 0) + 1);
  const { store, notes, notices } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'hedy']);
  expect(notices[0]?.text).toContain('1 confirmed change could not be found');
  await store.close();
  expect((await openNotes(folder)).notices).toEqual([]);
});

test('a last change whose line break is damaged is there all the same, and the damaged file is set aside', async () => {
  const folder = await createFolder();
  await threeNotes(folder);
  const path = join(folder, firstLog);
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = 0x0b;
  await writeFile(path, bytes);
  const { store, notes, notices } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'grace', 'hedy']);
  expect(notices.map(({ severity }) => severity)).toEqual(['error']);
  expect(await damagedFiles(folder)).toHaveLength(1);
  await store.close();
  const again = await openNotes(folder);
  expect(again.notices).toEqual([]);
  expect(namesOf(again.notes)).toEqual(['ada', 'grace', 'hedy']);
});

test('a missing log is reported', async () => {
  const folder = await createFolder();
  await twoGenerations(folder);
  await rm(join(folder, 'log-00000003.jsonl'));
  await rm(join(folder, 'log-00000002.jsonl'));
  const { notes, notices } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'grace']);
  expect(notices[0]?.text).toContain('change log');
  expect(notices[0]?.severity).toBe('error');
});

test.each([
  ['flipped bit', (path: string) => flipBit(path, 'ada')],
  ['cut off in a line', (path: string) => truncate(path, 120)],
  ['cut off after a line', async (path: string) => truncate(path, (await readFile(path)).indexOf('\n') + 1)],
  ['empty', (path: string) => truncate(path, 0)],
])(
  'a damaged snapshot (%s) costs nothing: the one before it and the logs since are read',
  async (_, damage) => {
    const folder = await createFolder();
    await twoGenerations(folder);
    await damage(join(folder, 'snapshot-00000003.jsonl'));
    const { notes, notices } = await openNotes(folder);
    expect(namesOf(notes)).toEqual(['ada', 'grace', 'hedy']);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.severity).toBe('warning');
    expect(notices[0]?.text).toContain((await damagedFiles(folder))[0]);
  },
);

test('where all snapshots are damaged, what can be read of them and of the logs is there', async () => {
  const folder = await createFolder();
  await twoGenerations(folder);
  for (const name of ['snapshot-00000002.jsonl', 'snapshot-00000003.jsonl'])
    await flipBit(join(folder, name), 'ada');
  const { store, notes, notices } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['grace', 'hedy']);
  expect(notices.map(({ severity }) => severity)).toEqual(['error', 'error']);
  expect(await damagedFiles(folder)).toHaveLength(2);
  await store.close();
  const again = await openNotes(folder);
  expect(again.notices).toEqual([]);
  expect(namesOf(again.notes)).toEqual(['grace', 'hedy']);
});

test('a file of a newer version is refused before anything is touched', async () => {
  const folder = await createFolder();
  await fill(folder, (store) => store.commit([put('ada')]), { version: 2 });
  await appendFile(join(folder, firstLog), 'torn');
  const before = await readFile(join(folder, firstLog));
  await expect(openNotes(folder)).rejects.toThrow(
    'was written by a newer version of SCIM Workbench. Nothing was changed',
  );
  expect(await readFile(join(folder, firstLog))).toEqual(before);
  expect(await readdir(folder)).toEqual([firstLog]);
});

test('files of an older version are migrated and written anew', async () => {
  const folder = await createFolder();
  const stored = join(import.meta.dirname, 'stored-version-1');
  for (const name of await readdir(stored)) await copyFile(join(stored, name), join(folder, name));
  const migrate = (change: unknown, version: number): NoteChange[] => {
    expect(version).toBe(1);
    const { name, text } = change as NoteChange;
    return [{ name: name.toUpperCase(), text }];
  };
  const { store, notes, notices } = await openNotes(folder, { version: 2, migrate });
  expect(notices).toEqual([]);
  expect([...notes.all].sort()).toEqual([
    ['ADA', 'wrote the first program'],
    ['GRACE', 'found the first bug'],
  ]);
  await store.commit([put('hedy')]);
  await store.close();
  const again = await openNotes(folder, { version: 2 });
  expect(namesOf(again.notes)).toEqual(['ADA', 'GRACE', 'hedy']);
});

test('what a killed process was still writing is removed', async () => {
  const folder = await createFolder();
  await threeNotes(folder);
  await writeFile(join(folder, 'snapshot-00000002.jsonl.tmp'), 'half');
  const { notes, notices } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'grace', 'hedy']);
  expect(notices).toEqual([]);
  expect(await readdir(folder)).toEqual([firstLog]);
});
