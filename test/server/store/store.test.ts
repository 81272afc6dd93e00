import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { durableFlags, type OpenFile, writesReachDisk } from '../../../src/server/store/durable-file';
import { createFolder, fill, openNotes } from './a-store';
import { createNotes, namesOf, put } from './notes';

test('what was committed is there after a restart', async () => {
  const folder = await createFolder();
  await fill(folder, async (store) => {
    await store.commit([put('ada'), put('grace')]);
    await store.commit([{ name: 'ada', text: null }]);
  });
  const { notes, notices } = await openNotes(folder);
  expect([...notes.all]).toEqual([['grace', 'grace']]);
  expect(notices).toEqual([]);
});

test('a commit shows at once and is on disk when it resolves', async () => {
  const folder = await createFolder();
  const { store, notes } = await openNotes(folder);
  const committed = store.commit([put('ada')]);
  expect(namesOf(notes)).toEqual(['ada']);
  await committed;
  expect(await readFile(join(folder, 'log-00000001.jsonl'), 'utf8')).toContain('"name":"ada"');
});

/** A store whose flushes wait until they are let through, one gate each. */
async function openHeld() {
  const gates: (() => void)[] = [];
  const openFile: OpenFile = async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    const gate = () => new Promise<void>((resolve) => gates.push(resolve));
    const [write, datasync] = [file.write.bind(file), file.datasync.bind(file)];
    const heldWrite = async (bytes: Buffer, offset: number, length: number, position: number) => {
      await gate();
      return write(bytes, offset, length, position);
    };
    const heldFlush = async () => {
      await gate();
      await datasync();
    };
    const flushesItself = flags === durableFlags && writesReachDisk;
    return Object.assign(file, flushesItself ? { write: heldWrite } : { datasync: heldFlush });
  };
  return { gates, ...(await openNotes(await createFolder(), { openFile })) };
}

test('commits wait for the flush that they share, and those that come meanwhile share the next one', async () => {
  const { gates, store } = await openHeld();
  let confirmed = 0;
  const commit = () =>
    store.commit([put('ada')]).then(() => {
      confirmed += 1;
    });
  void commit();
  void commit();
  await vi.waitFor(() => expect(gates).toHaveLength(1));
  const later = [commit(), commit(), commit()];
  expect(confirmed).toBe(0);
  gates[0]?.();
  await vi.waitFor(() => expect(gates).toHaveLength(2));
  expect(confirmed).toBe(2);
  gates[1]?.();
  await Promise.all(later);
  expect(gates).toHaveLength(2);
});

test('long commits share no flush, which would take a turn that is long', async () => {
  const { gates, store, notes } = await openHeld();
  const confirmed: string[] = [];
  const text = 'x'.repeat(3_000_000);
  const names = ['one', 'two', 'three'];
  const commits = names.map((name) => store.commit([put(name, text)]).then(() => confirmed.push(name)));
  for (const [index] of names.entries()) {
    await vi.waitFor(() => expect(gates).toHaveLength(index + 1));
    expect(confirmed).toEqual(names.slice(0, index));
    gates[index]?.();
  }
  await Promise.all(commits);
  expect(namesOf(notes)).toEqual(names.toSorted());
});

test('commits of many writers keep their order', async () => {
  const folder = await createFolder();
  await fill(folder, async (store) => {
    await Promise.all(Array.from({ length: 500 }, (_, count) => store.commit([put('last', String(count))])));
  });
  const { notes } = await openNotes(folder);
  expect(notes.all.get('last')).toBe('499');
});

test('a change that the machine refuses leaves nothing of its commit behind', async () => {
  const folder = await createFolder();
  const notes = createNotes();
  const picky = {
    ...notes,
    apply: (change: { name: string; text: string | null }) => {
      if (change.name === 'bad') throw new Error('no such name');
      return notes.apply(change);
    },
  };
  const { store } = await openNotes(folder, { machine: picky });
  await store.commit([put('ada', 'first')]);
  await expect(store.commit([put('ada', 'second'), put('grace'), put('bad')])).rejects.toThrow(
    'no such name',
  );
  expect([...notes.all]).toEqual([['ada', 'first']]);
});

test('after a checkpoint a start reads the snapshot and the new log', async () => {
  const folder = await createFolder();
  await fill(folder, async (store) => {
    await store.commit([put('ada')]);
    await store.checkpoint();
    await store.commit([put('grace')]);
  });
  expect(await readdir(folder)).toContain('snapshot-00000002.jsonl');
  const { notes } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'grace']);
});

test('commits made during a checkpoint stay, whatever the snapshot saw of them', async () => {
  const folder = await createFolder();
  await fill(folder, async (store) => {
    const names = Array.from({ length: 20_000 }, (_, count) => `note ${count}`);
    await store.commit(names.map((name) => put(name)));
    const checkpoint = store.checkpoint();
    for (let round = 0; round < 20; round += 1) {
      await store.commit([
        put('note 19999', `round ${round}`),
        put(`new ${round}`),
        { name: `note ${round}`, text: null },
      ]);
    }
    await checkpoint;
  });
  const { notes } = await openNotes(folder);
  expect(notes.all.size).toBe(20_000);
  expect(notes.all.get('note 19999')).toBe('round 19');
  expect(notes.all.has('note 0')).toBe(false);
});

test('the log never grows without end: a checkpoint begins by itself', async () => {
  const folder = await createFolder();
  const { store } = await openNotes(folder, { checkpointBytes: 10_000 });
  for (let count = 0; count < 300; count += 1) await store.commit([put('ada', 'x'.repeat(100))]);
  await vi.waitFor(async () => {
    const names = await readdir(folder);
    expect(names.some((name) => name.startsWith('snapshot-'))).toBe(true);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(40_000);
  });
});

test('two generations stay, no more', async () => {
  const folder = await createFolder();
  const { store } = await openNotes(folder);
  for (const name of ['ada', 'grace', 'hedy', 'joan']) {
    await store.commit([put(name)]);
    await store.checkpoint();
  }
  expect((await readdir(folder)).sort()).toEqual([
    'log-00000004.jsonl',
    'log-00000005.jsonl',
    'snapshot-00000004.jsonl',
    'snapshot-00000005.jsonl',
  ]);
});

test('a closed store refuses commits and checkpoints', async () => {
  const folder = await createFolder();
  const { store, notes } = await openNotes(folder);
  await store.close();
  await expect(store.commit([put('ada')])).rejects.toThrow('is closed');
  await expect(store.checkpoint()).rejects.toThrow('is closed');
  expect(notes.all.size).toBe(0);
});

test('closing waits for what is under way', async () => {
  const folder = await createFolder();
  const { store } = await openNotes(folder);
  const committed = [store.commit([put('ada')]), store.commit([put('grace')])];
  const checkpoint = store.checkpoint();
  await store.close();
  await Promise.all([...committed, checkpoint]);
  const { notes } = await openNotes(folder);
  expect(namesOf(notes)).toEqual(['ada', 'grace']);
});

test('only the user can read the files', async () => {
  const folder = join(await createFolder(), 'directory');
  const { store } = await openNotes(folder);
  await store.checkpoint();
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  for (const name of await readdir(folder)) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  }
});
