/**
 * The server with a large directory, as a process of its own that is killed, has a rival, or finds its data folder full, read-only,
 * belonging to another user or damaged. Whoever starts it gets one sentence, never a stack trace.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openDirectory, Writer } from './a-large-directory';
import { killServers, type Load, type RunningServer, send, startLoad, startServer } from './a-server';
import { fillUp, makeReadOnly, mountSmallDisk } from './a-small-disk';
import { createFolder } from './a-store';
import { bundle, type Program } from './bundle';
import { contentsOf, inconsistencies } from './contents';
import { copyFolder } from './large-folders';

const long = Boolean(process.env.LONG_TESTS);
const users = long ? 100_000 : 2_000;
/** Writes that are waited for. */
const some = long ? 1_000 : 50;
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

let root = '';
let program: Program;
let token = '';
let settingId = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scim-workbench-server-'));
  program = await bundle('server.program.ts');
  await chmod(join(program.path, '..'), 0o755);
  const dataDir = join(root, 'data');
  const server = await startServer(program, dataDir);
  token = server.token ?? '';
  await send(`${server.baseUrl}/Users`, token);
  await server.close();
  [settingId = ''] = await readdir(join(dataDir, 'directories'));
  const folder = join(dataDir, 'directories', settingId);
  const opened = await openDirectory(folder, { checkpointBytes: 1e12 });
  const writer = new Writer(folder, opened);
  await writer.fill(users);
  await opened.directory.checkpoint();
  await writer.change(20);
  await opened.directory.close();
}, 300_000);
afterEach(killServers);
afterAll(async () => {
  await killServers();
  await program.remove();
  await rm(root, { recursive: true, force: true });
});

/** A copy of the data folder. */
async function copyData(folder?: string): Promise<string> {
  const dataDir = join(folder ?? (await createFolder()), 'data');
  await copyFolder(join(root, 'data'), dataDir);
  return dataDir;
}

async function start(dataDir: string): Promise<RunningServer> {
  return startServer(program, dataDir);
}

async function totalOf({ baseUrl }: RunningServer): Promise<number> {
  const { body } = await send(`${baseUrl}/Users?count=0`, token);
  return body.totalResults;
}

async function reached(list: unknown[], count: number): Promise<void> {
  const until = list.length + count;
  while (list.length < until) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What the files say, without the server. */
async function expectKept(dataDir: string, loads: Load[], before = users): Promise<void> {
  const { directory, state, notices } = await openDirectory(join(dataDir, 'directories', settingId));
  await directory.close();
  expect(notices.filter(({ severity }) => severity !== 'information')).toEqual([]);
  const { users: found } = contentsOf(state);
  const confirmed = loads.flatMap((load) => load.confirmed);
  const refused = loads.flatMap((load) => load.refused);
  const unknown = loads.flatMap((load) => load.unknown).filter((userName) => found.has(userName));
  expect(confirmed.filter((userName) => !found.has(userName))).toEqual([]);
  expect(refused.filter((userName) => found.has(userName))).toEqual([]);
  expect(found.size).toBe(before + confirmed.length + unknown.length);
  expect(inconsistencies(state)).toEqual([]);
}

test('a second process is refused in a sentence while the first writes; killed, it is followed at once', async () => {
  const dataDir = await copyData();
  const first = await start(dataDir);
  const load = startLoad(first.baseUrl, token);
  await reached(load.confirmed, some);
  for (let attempt = 0; attempt < (long ? 5 : 1); attempt += 1) {
    await expect(start(dataDir)).rejects.toThrow(
      /^exit code 2: The data folder \S+ is in use by another SCIM Workbench \(process \d+\)\. Close that one first, or choose another folder with --data-dir\.$/,
    );
  }
  await reached(load.confirmed, some);
  expect(load.refused).toEqual([]);
  await first.kill();
  await load.stop();
  const second = await start(dataDir);
  expect(second.notices.filter(({ severity }) => severity !== 'information')).toEqual([]);
  const loadAgain = startLoad(second.baseUrl, token);
  await reached(loadAgain.confirmed, some);
  await loadAgain.stop();
  expect(await second.close()).toBe(0);
  await expectKept(dataDir, [load, loadAgain]);
}, 300_000);

test('a full disk: writes are refused and reads served; with room again it goes on', async (context) => {
  const disk = await createFolder();
  const { size } = await stat(join(root, 'data', 'directories', settingId, 'snapshot-00000002.jsonl'));
  await mountSmallDisk(context, disk, Math.ceil((2.2 * size + 30_000_000) / 1_000));
  const dataDir = await copyData(disk);
  const server = await start(dataDir);
  const load = startLoad(server.baseUrl, token);
  await reached(load.confirmed, some);
  const makeRoom = await fillUp(disk);
  await reached(load.refused, some);
  const filter = encodeURIComponent('userName eq "Everyone-1000"');
  expect((await send(`${server.baseUrl}/Users?filter=${filter}`, token)).body.totalResults).toBe(1);
  await makeRoom();
  await reached(load.confirmed, some);
  const makeRoomAgain = await fillUp(disk);
  await reached(load.refused, some);
  await server.kill();
  await load.stop();
  expect(server.notices.map(({ text }) => text).join()).toContain('the disk is full. Free some space');
  const again = await start(dataDir);
  const loadAgain = startLoad(again.baseUrl, token);
  await makeRoomAgain();
  await reached(loadAgain.confirmed, some);
  await loadAgain.stop();
  expect(await again.close()).toBe(0);
  await expectKept(dataDir, [load, loadAgain]);
}, 300_000);

test('a disk that may only be read is refused in a sentence, and nothing on it is changed', async (context) => {
  const disk = await createFolder();
  await mountSmallDisk(context, disk, 200_000);
  const dataDir = await copyData(disk);
  await makeReadOnly(disk);
  await expect(start(dataDir)).rejects.toThrow(
    `exit code 2: The data folder ${dataDir} can't be written to: the disk is read-only. Make it writable and try again`,
  );
}, 60_000);

/** The data folder belongs to another user, but for one entry that only root may touch. */
async function copyForNobody(rootsOwn: string): Promise<string> {
  const folder = await createFolder();
  await chmod(folder, 0o755);
  const dataDir = await copyData(folder);
  await promisify(execFile)('chown', ['-R', `${nobody}:${nobody}`, dataDir]);
  await promisify(execFile)('chown', ['-R', '0:0', join(dataDir, rootsOwn)]);
  await promisify(execFile)('chmod', ['-R', 'go=', join(dataDir, rootsOwn)]);
  return dataDir;
}

test.runIf(isRoot).each([
  ['', "can't be written to: access is denied"],
  ['workbench.json', 'workbench.json could not be read: access is denied'],
  ['journal', 'journal could not be opened: access is denied'],
])(
  'as a user who may not touch %j in the data folder: one sentence',
  async (rootsOwn, words) => {
    const dataDir = await copyForNobody(rootsOwn);
    const failure = await startServer(program, dataDir, nobody).catch(({ message }: Error) => message);
    expect(failure).toMatch(/^exit code 2: /);
    expect(failure).toContain(words);
    expect(String(failure).split('\n')).toHaveLength(1);
  },
  60_000,
);

test.runIf(isRoot)(
  'a directory that may not be touched is told, and everything else works',
  async () => {
    const dataDir = await copyForNobody('directories');
    const server = await startServer(program, dataDir, nobody);
    expect(server.notices).toHaveLength(1);
    expect(server.notices[0]?.text).toContain('access is denied');
    expect((await send(`${server.baseUrl}/Users`, token)).status).toBe(500);
    expect(await server.close()).toBe(0);
  },
  60_000,
);

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('where every file of the data folder is empty, it starts, says so and keeps them all', async () => {
  const dataDir = await copyData();
  const good = await readFile(join(dataDir, 'workbench.json'));
  for (const file of await filesIn(dataDir)) await truncate(file, 0);
  const server = await start(dataDir);
  expect(server.notices.map(({ text }) => text).join()).toContain(
    'workbench.json is damaged and was set aside as',
  );
  expect(await server.close()).toBe(0);
  // As the message says: a good copy brings the SCIM setting back, and with it what its directory says.
  await writeFile(join(dataDir, 'workbench.json'), good);
  const again = await start(dataDir);
  const told = again.notices.map(({ text }) => text).join();
  for (const kind of ['snapshot', 'log']) expect(told).toMatch(new RegExp(`${kind}-\\d+\\.jsonl is `));
  expect(await totalOf(again)).toBe(0);
  expect(await again.close()).toBe(0);
  const third = await start(dataDir);
  expect(third.notices).toEqual([]);
  expect(await third.close()).toBe(0);
}, 60_000);

test('an empty workbench.json costs no user: with a good copy of it all are there', async () => {
  const dataDir = await copyData();
  const file = join(dataDir, 'workbench.json');
  const good = await readFile(file);
  await truncate(file, 0);
  const server = await start(dataDir);
  expect(server.notices.map(({ severity }) => severity)).toEqual(['error']);
  expect(server.token).not.toBeNull();
  expect(await server.close()).toBe(0);
  await writeFile(file, good);
  const again = await start(dataDir);
  expect(again.notices).toEqual([]);
  expect(await totalOf(again)).toBe(users);
  expect(await again.close()).toBe(0);
}, 120_000);

test('a directory whose folder is gone is reported once', async () => {
  const dataDir = await copyData();
  const folder = join(dataDir, 'directories', settingId);
  await rm(folder, { recursive: true });
  const server = await start(dataDir);
  expect(server.notices).toHaveLength(1);
  expect(server.notices[0]?.text).toContain(`was not found in ${folder} and begins empty`);
  expect(await totalOf(server)).toBe(0);
  expect(await server.close()).toBe(0);
  const again = await start(dataDir);
  expect(again.notices).toEqual([]);
  expect(await again.close()).toBe(0);
}, 60_000);

test('empty files of the journal cost no user and are reported once', async () => {
  const dataDir = await copyData();
  const files = await filesIn(join(dataDir, 'journal'));
  for (const file of files) await truncate(file, 0);
  const server = await start(dataDir);
  // What was recorded is read when the port answers already.
  await vi.waitFor(() => expect(server.notices.map(({ severity }) => severity)).toEqual(['information']));
  expect(files.some((file) => server.notices[0]?.text.startsWith(`The file ${file} was empty`))).toBe(true);
  expect(await totalOf(server)).toBe(users);
  expect(await server.close()).toBe(0);
  const again = await start(dataDir);
  expect(again.notices).toEqual([]);
  expect(await again.close()).toBe(0);
}, 120_000);
