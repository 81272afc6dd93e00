/**
 * A large directory, many writers, checkpoints one after the other, and kill -9 at random moments: nothing that was confirmed
 * is missing, no commit is there by halves, and what was recovered agrees with itself.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeVersion } from '../../../src/server/directory/directories';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import { type NewNotice, openStore } from '../../../src/server/store/store';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { kept } from '../longest-turn';
import { createFolder } from './a-store';
import { bundle, type Program } from './bundle';

const long = Boolean(process.env.LONG_TESTS);
const users = long ? 100_000 : 2_000;
const rounds = long ? 12 : 3;
const writers = 32;
let program: Program;

beforeAll(async () => {
  program = await bundle('directory-writers.program.ts');
}, 60_000);
afterAll(() => program.remove());

/** Number of the round and count of the newest confirmed change, by user. */
type Confirmed = Map<number, [round: number, count: number]>;

function start(folder: string, round: number, lifeMs: number) {
  const options = [folder, round, users, writers, lifeMs].map(String);
  return spawn(process.execPath, [program.path, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
}

type Moment = (folder: string, confirmed: number) => boolean;

const names = (folder: string, kind: string) => readdirSync(folder).filter((name) => name.startsWith(kind));
const newest = (folder: string, kind: string) =>
  names(folder, kind)
    .map((name) => name.slice(-14, -6))
    .sort()
    .at(-1);

const duringSnapshot: Moment = (folder) => readdirSync(folder).some((name) => /^snapshot.*\.tmp$/.test(name));
/** The new log is there, the snapshot that belongs to it is not yet begun or not whole. */
const duringRotation: Moment = (folder) => newest(folder, 'log') !== newest(folder, 'snapshot');
const afterSome =
  (last: number): Moment =>
  (_folder, confirmed) =>
    confirmed >= last;

function momentOf(round: number): Moment {
  const random = afterSome(1 + Math.floor(Math.random() * 5_000));
  const special = [random, duringSnapshot, duringRotation][round % 3] ?? random;
  const least = 50 + Math.floor(Math.random() * 500);
  return (folder, confirmed) => confirmed >= least && special(folder, confirmed);
}

async function writeAndKill(folder: string, round: number, confirmed: Confirmed): Promise<number> {
  const child = start(folder, round, 600_000);
  const closed = once(child, 'close');
  const isMoment = momentOf(round);
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') continue;
    const [index = -1, ...change] = line.split(' ').map(Number);
    confirmed.set(index, [change[0] ?? 0, change[1] ?? 0]);
    count += 1;
    if (isMoment(folder, count)) child.kill('SIGKILL');
  }
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
  return count;
}

async function recover(folder: string): Promise<DirectoryState> {
  const state = new DirectoryState(standardRegistry);
  const notices: NewNotice[] = [];
  const onNotice = (notice: NewNotice) => notices.push(notice);
  const store = await openStore({ folder, machine: state, version: changeVersion, onNotice });
  await store.close();
  expect(notices.filter(({ severity }) => severity !== 'information')).toEqual([]);
  return state;
}

function expectConfirmed(state: DirectoryState, confirmed: Confirmed): void {
  const missing = [...confirmed].filter(([index, [round, count]]) => {
    const [storedRound = 0, storedCount = 0] = titleOf(state, `user-${index}`);
    return storedRound < round || (storedRound === round && storedCount < count);
  });
  expect(missing).toEqual([]);
}

function titleOf(state: DirectoryState, id: string): number[] {
  return String(state.find(id)?.attributes.title).split(' ').map(Number);
}

/** Both halves of every commit, and every index. */
function expectWhole(state: DirectoryState): void {
  const collection = state.collection('User');
  const all = collection.toArray();
  expect(all.length).toBe(users);
  const members = state.membership.membersOf('everyone');
  const halved = all.filter(({ id }) => {
    const isMember = (titleOf(state, id)[1] ?? 0) % 2 === 0;
    return members.has(id) !== isMember || state.membership.groupsOf(id).has('everyone') !== isMember;
  });
  expect(halved).toEqual([]);
  const unindexed = all.filter(({ id }) => {
    const found = ['userName', 'emails.value'].map(
      (path) => collection.lookUp(path, `${id}@example.com`) ?? [],
    );
    return found.some(([one, ...others]) => one?.id !== id || others.length > 0);
  });
  expect(unindexed).toEqual([]);
}

test(`a directory of ${users} users loses nothing that was confirmed, whenever it is killed`, async () => {
  const folder = await createFolder();
  const confirmed: Confirmed = new Map();
  for (let round = 1; round <= rounds; round += 1) {
    expect(await writeAndKill(folder, round, confirmed)).toBeGreaterThan(0);
    const state = await recover(folder);
    expectConfirmed(state, confirmed);
    expectWhole(state);
  }
}, 1_800_000);

test.runIf(long)(
  'checkpoints of 100,000 users never keep the event loop for 100 ms',
  async () => {
    const folder = await createFolder();
    const child = start(folder, 1, 15_000);
    let last = '';
    let confirmed = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      last = line;
      confirmed += 1;
    }
    const snapshots = Number(newest(folder, 'snapshot')) - 1;
    console.log(`${confirmed} commits, ${snapshots} checkpoints, longest turn ${last}`);
    expect(snapshots).toBeGreaterThan(1);
    // Most of it is the garbage collector, which now and then marks 90 MB in one go of 60 to 80 ms.
    expect(kept(JSON.parse(last))).toBeLessThan(100);
  },
  600_000,
);
