/**
 * Whatever is done to a store, and wherever its logs are cut: a restart finds a prefix of the commits, whole ones only,
 * and none missing that was on disk before the cut. A checkpoint that was stopped leaves more than one log to read.
 */
import { open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenFile } from '../../../src/server/store/durable-file';
import { createFolder, openUnclosed } from './a-store';
import { createNotes, type NoteChange } from './notes';

type Step =
  | { kind: 'commit'; changes: NoteChange[] }
  | { kind: 'checkpoint' | 'stopped checkpoint' | 'restart' };

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
  { weight: 2, arbitrary: fc.constant({ kind: 'stopped checkpoint' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

/** Every state that the store was in, how long the newest log was then, and what was committed to get there. */
interface History {
  states: string[];
  lengths: { log: string; length: number }[];
  commits: NoteChange[][];
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

/** Stops a checkpoint after the log has been rotated. */
const noSnapshots: OpenFile = async (path, flags, mode) => {
  if (path.includes('snapshot')) throw new Error('stopped');
  return open(path, flags, mode);
};

async function perform(folder: string, steps: Step[]): Promise<History> {
  let openFile: OpenFile = open;
  const options = { openFile: (...call: Parameters<OpenFile>) => openFile(...call) };
  let opened = await openUnclosed(folder, options);
  const model = createNotes();
  const history: History = { states: [], lengths: [], commits: [] };
  const note = async (changes: NoteChange[] = []) => {
    history.states.push(textOf(model));
    history.commits.push(changes);
    history.lengths.push(await newestLog(folder));
  };
  await note();
  for (const step of steps) {
    if (step.kind === 'checkpoint') await opened.store.checkpoint();
    if (step.kind === 'stopped checkpoint') {
      openFile = noSnapshots;
      await expect(opened.store.checkpoint()).rejects.toThrow('could not be written');
      openFile = open;
    }
    if (step.kind === 'restart') {
      await opened.store.close();
      opened = await openUnclosed(folder, options);
    }
    const changes = step.kind === 'commit' ? step.changes : [];
    for (const change of changes) model.apply(change);
    if (step.kind === 'commit') await opened.store.commit(changes);
    await note(changes);
  }
  await opened.store.close();
  return history;
}

const runs = { numRuns: Number(process.env.LONG_TESTS ? 1000 : 70) };

test('logs cut at any byte give the state after the last commit that they hold whole', async () => {
  const root = await createFolder();
  let count = 0;
  const property = fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat(), async (steps, place) => {
    count += 1;
    const folder = join(root, String(count));
    const history = await perform(folder, steps);
    const { log, length: end } = await cutLogs(folder, place);
    const { store, notes, notices } = await openUnclosed(folder);
    await store.close();
    const last = history.lengths.findLastIndex((at) => at.log < log || (at.log === log && at.length <= end));
    expect(textOf(notes)).toBe(history.states[last]);
    expect(notices.filter(({ severity }) => severity !== 'information')).toEqual([]);
    const again = await openUnclosed(folder);
    await again.store.close();
    expect(textOf(again.notes)).toBe(textOf(notes));
    expect(again.notices).toEqual([]);
  });
  await fc.assert(property, runs);
}, 600_000);

/**
 * Leaves what a crash would at some byte of all that a start reads of logs. A log is named when its header is whole,
 * so that a cut in the header is a cut before the file. Answers where the last log ends now.
 */
async function cutLogs(folder: string, place: number): Promise<{ log: string; length: number }> {
  const logs = (await currentGeneration(folder)).filter((name) => name.startsWith('log'));
  const sizes = await Promise.all(logs.map(async (name) => (await stat(join(folder, name))).size));
  const [firstHeader = 0] = await Promise.all(logs.map((name) => headerLength(join(folder, name))));
  let left = firstHeader + (place % (sizes.reduce((sum, size) => sum + size) - firstHeader + 1));
  let end = { log: '', length: 0 };
  for (const [index, log] of logs.entries()) {
    const path = join(folder, log);
    const length = Math.min(left, sizes[index] ?? 0);
    left -= length;
    if (length < (await headerLength(path))) {
      await rm(path);
      continue;
    }
    await truncate(path, length);
    end = { log, length };
  }
  return end;
}

async function headerLength(path: string): Promise<number> {
  return (await readFile(path)).indexOf('\n') + 1;
}

test('a flipped bit anywhere costs no more than the commit that it hit, and never goes by without a word', async () => {
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
      const name = names[which % names.length] ?? '';
      const path = join(folder, name);
      const bytes = await readFile(path);
      const bit = place % (bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(path, bytes);
      const { store, notes, notices } = await openUnclosed(folder);
      await store.close();
      expect(notices.filter(({ severity }) => severity !== 'information').length).toBeGreaterThan(0);
      expect(textOf(notes)).toBe(stateWithout(history, name, bit >> 3, bytes.length));
    },
  );
  await fc.assert(property, runs);
}, 600_000);

/** A line break belongs to the commits on both sides of it, but the last one in a file is missed by nobody. */
function stateWithout({ lengths, commits }: History, name: string, byte: number, size: number): string {
  const isHit = (index: number) => {
    const [before, after] = [lengths[index - 1], lengths[index]];
    if (after?.log !== name || byte === size - 1) return false;
    const start = before?.log === name ? before.length : 0;
    return start <= byte + 1 && byte < after.length;
  };
  const model = createNotes();
  for (const change of commits.filter((_, index) => !isHit(index)).flat()) model.apply(change);
  return textOf(model);
}

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
