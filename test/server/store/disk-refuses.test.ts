import { open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDataFolder } from '../../../src/server/store/data-folder';
import { durableFlags, type OpenFile, writesReachDisk } from '../../../src/server/store/durable-file';
import { makeReadOnly, mountSmallDisk } from './a-small-disk';
import { createFolder, openNotes, openUnclosed } from './a-store';
import { createNotes, namesOf, put } from './notes';

interface Refusal {
  /** Of the file system. */
  code: string;
  /** Bytes of a write that it takes all the same. */
  taken?: number;
  /** Only flushing is refused. */
  flushOnly?: boolean;
  /** Only in files with this in their name. */
  file?: string;
}

/** A disk that can be told to refuse, and to hold back the next flush of a log until it is told to go on. */
function createDisk() {
  let refusal: Refusal | null = null;
  let held: Promise<void> | null = null;
  const check = (path: string, flush: boolean) => {
    if (!refusal || (refusal.flushOnly && !flush) || !path.includes(refusal.file ?? '')) return;
    throw Object.assign(new Error(refusal.code), { code: refusal.code });
  };
  const openFile: OpenFile = async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    const write = file.write.bind(file);
    const datasync = file.datasync.bind(file);
    const truncateFile = file.truncate.bind(file);
    const flush = async () => {
      if (path.includes('log')) await held;
      check(path, true);
    };
    const replacement = {
      async write(bytes: Buffer, offset: number, length: number, position: number) {
        if (refusal?.taken) await write(bytes, offset, Math.min(refusal.taken, length), position);
        check(path, false);
        const written = await write(bytes, offset, length, position);
        if (flags === durableFlags && writesReachDisk) await flush();
        return written;
      },
      async datasync() {
        await flush();
        await datasync();
      },
      async truncate(length: number) {
        check(path, false);
        await truncateFile(length);
      },
    };
    return Object.assign(file, replacement);
  };
  const refuse = (next: Refusal | null) => {
    refusal = next;
  };
  const hold = (): (() => void) => {
    const { promise, resolve } = withResolver();
    held = promise;
    return () => {
      held = null;
      resolve();
    };
  };
  return { openFile, refuse, hold };
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

test('what the disk refuses is undone, newest first, and rejected with what to do', async () => {
  const folder = await createFolder();
  const disk = createDisk();
  const { store, notes, notices } = await openNotes(folder, { openFile: disk.openFile });
  await store.commit([put('ada', 'first')]);
  disk.refuse({ code: 'ENOSPC' });
  const commits = [store.commit([put('ada', 'second'), put('grace')]), store.commit([put('ada', 'third')])];
  expect(notes.all.get('ada')).toBe('third');
  for (const result of await Promise.allSettled(commits)) {
    expect(result).toMatchObject({
      status: 'rejected',
      reason: {
        name: 'StoreError',
        code: 'ENOSPC',
        message: `The change could not be saved in ${folder}: the disk is full. Free some space and try again.`,
      },
    });
  }
  expect([...notes.all]).toEqual([['ada', 'first']]);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.severity).toBe('error');
});

test('commits that wait behind a refused one are undone and rejected with it', async () => {
  const folder = await createFolder();
  const disk = createDisk();
  const { store, notes } = await openNotes(folder, { openFile: disk.openFile });
  const log = join(folder, 'log-00000001.jsonl');
  const before = await sizeOf(log);
  const release = disk.hold();
  const first = store.commit([put('ada')]);
  first.catch(() => {});
  await vi.waitFor(async () => expect(await sizeOf(log)).toBeGreaterThan(before));
  const second = store.commit([put('grace')]);
  second.catch(() => {});
  disk.refuse({ code: 'EIO' });
  release();
  await expect(second).rejects.toThrow('EIO');
  await expect(first).rejects.toThrow('EIO');
  expect(notes.all.size).toBe(0);
});

test('the store takes changes again as soon as the disk does, and a restart finds no trace of the refused ones', async () => {
  const folder = await createFolder();
  const disk = createDisk();
  const { store, notices } = await openUnclosed(folder, { openFile: disk.openFile });
  await store.commit([put('ada')]);
  disk.refuse({ code: 'ENOSPC', taken: 30 });
  await expect(store.commit([put('refused')])).rejects.toThrow('disk is full');
  await expect(store.commit([put('refused too')])).rejects.toThrow('disk is full');
  expect(notices).toHaveLength(1);
  disk.refuse(null);
  await store.commit([put('grace')]);
  disk.refuse({ code: 'EIO' });
  await expect(store.commit([put('refused')])).rejects.toThrow('EIO');
  expect(notices).toHaveLength(2);
  disk.refuse(null);
  await store.close();
  const again = await openNotes(folder);
  expect(namesOf(again.notes)).toEqual(['ada', 'grace']);
  expect(again.notices).toEqual([]);
});

test('a record that was written whole before its flush failed is out of the log when its commit rejects', async () => {
  const folder = await createFolder();
  const disk = createDisk();
  const { store } = await openNotes(folder, { openFile: disk.openFile });
  const log = join(folder, 'log-00000001.jsonl');
  const before = await sizeOf(log);
  disk.refuse({ code: 'EIO', flushOnly: true });
  await expect(store.commit([put('refused')])).rejects.toThrow('EIO');
  expect(await sizeOf(log)).toBe(before);
});

test('a checkpoint that the disk refuses leaves everything as it was, and is tried again', async () => {
  const folder = await createFolder();
  const disk = createDisk();
  const { store, notes } = await openNotes(folder, { openFile: disk.openFile });
  await store.commit([put('ada')]);
  await store.checkpoint();
  await store.commit([put('grace')]);
  disk.refuse({ code: 'ENOSPC' });
  await expect(store.checkpoint()).rejects.toThrow('The snapshot in');
  disk.refuse(null);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await store.commit([put('hedy')]);
  await store.checkpoint();
  expect(namesOf(notes)).toEqual(['ada', 'grace', 'hedy']);
  await store.close();
  expect(namesOf((await openNotes(folder)).notes)).toEqual(['ada', 'grace', 'hedy']);
});

test('a snapshot waits for the changes that it may have seen, and is given up when the disk refuses one', async () => {
  const folder = await createFolder();
  const disk = createDisk();
  const notes = createNotes();
  const begun: (() => void)[] = [];
  const machine = {
    ...notes,
    *snapshot() {
      begun.shift()?.();
      yield* notes.snapshot();
    },
  };
  const { store } = await openNotes(folder, { machine, openFile: disk.openFile });
  await store.commit([put('ada')]);
  const release = disk.hold();
  const seen = new Promise<void>((resolve, reject) => {
    begun.push(() => store.commit([put('refused')]).then(resolve, reject));
  });
  const results = Promise.allSettled([store.checkpoint(), seen]);
  await vi.waitFor(async () => {
    const text = await readFile(join(folder, 'snapshot-00000002.jsonl.tmp'), 'utf8');
    expect(text).toContain('"refused"');
    expect(text).toContain('{"kind":"end"');
  });
  disk.refuse({ code: 'EIO', file: 'log' });
  release();
  expect(await results).toMatchObject([
    { reason: { code: 'REFUSED_MEANWHILE' } },
    { reason: { code: 'EIO' } },
  ]);
  expect((await readdir(folder)).filter((name) => name.startsWith('snapshot'))).toEqual([]);
  disk.refuse(null);
  await store.checkpoint();
  expect(await readdir(folder)).toContain('snapshot-00000003.jsonl');
  expect(namesOf(notes)).toEqual(['ada']);
});

test('a checkpoint that fails by itself says so once and goes on with the log', async () => {
  const folder = await createFolder();
  await writeFile(join(folder, 'log-00000001.jsonl'), '');
  const disk = createDisk();
  const openFile: OpenFile = (path, flags, mode) => {
    if (path.includes('snapshot')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    return disk.openFile(path, flags, mode);
  };
  const { store, notices } = await openNotes(folder, { openFile });
  expect(notices.at(-1)).toMatchObject({
    severity: 'warning',
    text: expect.stringContaining('Nothing is missing'),
  });
  await store.commit([put('ada')]);
});

test('a disk that is really full loses nothing that was confirmed and takes changes again when there is room', async (context) => {
  const folder = await createFolder();
  await mountSmallDisk(context, folder, 256);
  const ballast = join(folder, 'ballast');
  await writeFile(ballast, Buffer.alloc(100_000));
  const { store } = await openUnclosed(join(folder, 'notes'));
  const confirmed: string[] = [];
  const fillUp = async () => {
    for (let count = 0; ; count += 1) {
      await store.commit([put(`note ${count}`, 'x'.repeat(500))]);
      confirmed.push(`note ${count}`);
    }
  };
  await expect(fillUp()).rejects.toThrow('the disk is full');
  await expect(store.commit([put('refused', 'x'.repeat(9000))])).rejects.toThrow('the disk is full');
  await rm(ballast);
  await store.commit([put('afterwards')]);
  await store.close();
  const { store: again, notes, notices } = await openUnclosed(join(folder, 'notes'));
  await again.close();
  expect(namesOf(notes)).toEqual([...confirmed, 'afterwards'].sort());
  expect(notices).toEqual([]);
});

test('a data folder on a full disk is refused in a sentence, and can be opened as soon as there is room', async (context) => {
  const folder = await createFolder();
  await mountSmallDisk(context, folder, 256);
  const ballast = join(folder, 'ballast');
  await expect(writeFile(ballast, Buffer.alloc(300_000))).rejects.toThrow('ENOSPC');
  await expect(openDataFolder(folder)).rejects.toThrow(
    `The data folder ${folder} can't be written to: the disk is full. Free some space and try again`,
  );
  await rm(ballast);
  const { close } = await openDataFolder(folder);
  await close();
});

test('a store on a disk that may only be read is refused in a sentence, and nothing is changed', async (context) => {
  const folder = await createFolder();
  await mountSmallDisk(context, folder, 256);
  const { store } = await openUnclosed(join(folder, 'notes'));
  await store.commit([put('ada')]);
  await store.close();
  await makeReadOnly(folder);
  await expect(openNotes(join(folder, 'notes'))).rejects.toMatchObject({
    name: 'StoreError',
    code: 'EROFS',
    message: `The data in ${join(folder, 'notes')} could not be opened: the disk is read-only. Make it writable and try again.`,
  });
});

test('a folder that is a file is refused in a sentence', async () => {
  const folder = join(await createFolder(), 'notes');
  await writeFile(folder, '');
  await expect(openNotes(folder)).rejects.toThrow(`The data in ${folder} could not be opened`);
  expect(await readFile(folder, 'utf8')).toBe('');
});
