/**
 * Whatever is done to a store, and wherever its log is cut: a restart finds a prefix of the commits, whole ones only,
 * and none missing that was on disk before the cut.
 */
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFolder, openUnclosed } from './a-store';
import { createNotes, type NoteChange } from './notes';

type Step = { kind: 'commit'; changes: NoteChange[] } | { kind: 'checkpoint' } | { kind: 'restart' };

const change = fc.record({
  name: fc.constantFrom('ada', 'grace', 'hedy', 'joan', 'katherine'),
  text: fc.option(fc.string({ maxLength: 30, unit: 'binary' }), { nil: null }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('commit' as const),
      changes: fc.array(change, { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'checkpoint' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

/** Every state that the store was in, and how long the newest log was then. */
interface History {
  states: string[];
  lengths: { log: string; length: number }[];
}

function textOf(notes: { all: Map<string, string> }): string {
  return JSON.stringify([...notes.all].sort());
}

async function newestLog(folder: string): Promise<{ log: string; length: number }> {
  const log =
    (await readdir(folder))
      .filter((name) => name.startsWith('log'))
      .sort()
      .at(-1) ?? '';
  return { log, length: (await stat(join(folder, log))).size };
}

async function perform(folder: string, steps: Step[]): Promise<History> {
  let opened = await openUnclosed(folder);
  const model = createNotes();
  const history: History = { states: [], lengths: [] };
  const note = async () => {
    history.states.push(textOf(model));
    history.lengths.push(await newestLog(folder));
  };
  await note();
  for (const step of steps) {
    if (step.kind === 'checkpoint') await opened.store.checkpoint();
    if (step.kind === 'restart') {
      await opened.store.close();
      opened = await openUnclosed(folder);
    }
    if (step.kind === 'commit') {
      for (const change of step.changes) model.apply(change);
      await opened.store.commit(step.changes);
    }
    await note();
  }
  await opened.store.close();
  return history;
}

const runs = { numRuns: Number(process.env.LONG_TESTS ? 1000 : 70) };

test('a log cut at any byte gives the state after the last commit that it holds whole', async () => {
  const root = await createFolder();
  let count = 0;
  const property = fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat(), async (steps, place) => {
    count += 1;
    const folder = join(root, String(count));
    const history = await perform(folder, steps);
    const { log, length } = await newestLog(folder);
    const header = (await readFile(join(folder, log))).indexOf('\n') + 1;
    const cut = header + (place % (length - header + 1));
    await truncate(join(folder, log), cut);
    const { store, notes, notices } = await openUnclosed(folder);
    await store.close();
    const last = history.lengths.findLastIndex((at) => at.log < log || (at.log === log && at.length <= cut));
    expect(textOf(notes)).toBe(history.states[last]);
    expect(notices.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });
  await fc.assert(property, runs);
}, 600_000);

test('a flipped bit anywhere never stops the start, and never goes by without a word', async () => {
  const root = await createFolder();
  let count = 0;
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 12 }),
    fc.nat(),
    fc.nat(),
    async (steps, which, place) => {
      count += 1;
      const folder = join(root, String(count));
      const history = await perform(folder, steps);
      const names = await currentGeneration(folder);
      const path = join(folder, names[which % names.length] ?? '');
      const bytes = await readFile(path);
      const bit = place % (bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(path, bytes);
      const { store, notes, notices } = await openUnclosed(folder);
      await store.close();
      expect(notices.length).toBeGreaterThan(0);
      if (path.includes('snapshot')) expect(textOf(notes)).toBe(history.states.at(-1));
    },
  );
  await fc.assert(property, runs);
}, 600_000);

/** The newest snapshot and the logs that it needs: what a start reads. */
async function currentGeneration(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  const snapshot = names
    .filter((name) => name.startsWith('snapshot'))
    .sort()
    .at(-1);
  const first = snapshot?.replace('snapshot', 'log') ?? '';
  const logs = names.filter((name) => name.startsWith('log') && name >= first);
  return snapshot ? [snapshot, ...logs] : logs;
}
