/** Nothing that was confirmed is lost by kill -9 at any moment, and nothing appears by halves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, openUnclosed } from './a-store';
import { bundle, type Program } from './bundle';
import type { Notes } from './notes';

const rounds = process.env.LONG_TESTS ? 6 : 4;
const folders = process.env.LONG_TESTS ? 20 : 1;
/** Commits after which the writers are killed at the latest. */
const mostCommits = process.env.LONG_TESTS ? 3000 : 800;
let program: Program;

beforeAll(async () => {
  program = await bundle('writers.program.ts');
});
afterAll(() => program.remove());

interface Killing {
  writers: number;
  checkpointBytes: number;
  /** Asked after each confirmed commit: has the moment come? */
  isMoment(confirmed: number, folder: string): boolean;
}

/** Starts the writers on a folder, kills them when the moment has come, and answers what was confirmed. */
async function writeAndKill(folder: string, round: number, killing: Killing): Promise<string[]> {
  const options = [folder, round, killing.writers, killing.checkpointBytes].map(String);
  const child = spawn(process.execPath, [program.path, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const confirmed: string[] = [];
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    confirmed.push(line);
    if (killing.isMoment(confirmed.length, folder)) child.kill('SIGKILL');
  }
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
  return confirmed;
}

function expectWhole(notes: Notes, confirmed: string[]): void {
  expect(confirmed.filter((name) => !notes.all.has(`left ${name}`))).toEqual([]);
  const namesOn = (side: string) =>
    [...notes.all.keys()].filter((name) => name.startsWith(side)).map((name) => name.slice(side.length));
  expect(namesOn('right ').sort()).toEqual(namesOn('left ').sort());
  for (const name of namesOn('left ')) {
    const [round, writer, count] = name.split('-');
    expect(Number(notes.all.get(`latest ${round}-${writer}`))).toBeGreaterThanOrEqual(Number(count));
  }
}

async function repeat(killing: () => Killing): Promise<void> {
  for (let count = 0; count < folders; count += 1) await killAgainAndAgain(killing);
}

/** The same folder round after round, so that each recovery rests on the ones before it. */
async function killAgainAndAgain(killing: () => Killing): Promise<void> {
  const folder = await createFolder();
  const confirmed: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    confirmed.push(...(await writeAndKill(folder, round, killing())));
    const { store, notes, notices } = await openUnclosed(folder);
    await store.close();
    expectWhole(notes, confirmed);
    expect(notices.filter(({ severity }) => severity !== 'information')).toEqual([]);
  }
  expect(confirmed.length).toBeGreaterThan(rounds);
}

function randomUpTo(limit: number): number {
  return 1 + Math.floor(Math.random() * limit);
}

test(
  'killed while they write',
  () =>
    repeat(() => {
      const last = randomUpTo(mostCommits);
      return { writers: randomUpTo(64), checkpointBytes: 1e12, isMoment: (confirmed) => confirmed >= last };
    }),
  1_800_000,
);

test(
  'killed while checkpoints and rotations follow each other',
  () =>
    repeat(() => {
      const last = randomUpTo(mostCommits);
      return { writers: randomUpTo(64), checkpointBytes: 2_000, isMoment: (confirmed) => confirmed >= last };
    }),
  1_800_000,
);

test(
  'killed in the middle of a checkpoint',
  () =>
    repeat(() => {
      const first = randomUpTo(300);
      const isMoment = (confirmed: number, folder: string) =>
        confirmed > first && readdirSync(folder).some((name) => name.endsWith('.tmp'));
      return { writers: 10, checkpointBytes: 20_000, isMoment };
    }),
  1_800_000,
);
