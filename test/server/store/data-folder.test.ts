import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { DataFolderError, defaultDataFolder, openDataFolder } from '../../../src/server/store/data-folder';
import { processIdentity } from '../../../src/server/store/process-identity';
import { createFolder } from './a-store';
import { bundle, type Program } from './bundle';

const NOBODY = 65_534;
let program: Program;

beforeAll(async () => {
  program = await bundle('holder.program.ts');
});
afterAll(() => program.remove());

/** Another process on the folder, and the first line that it prints. */
async function startHolder(folder: string, uid?: number): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [program.path, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    uid,
  });
  onTestFinished(() => kill(child));
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, line: String(line) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

interface LockText {
  id: string;
  pid: number;
  host: string;
  processStart: string | null;
}

async function writeLock(folder: string, lock: Partial<LockText>): Promise<string> {
  const path = join(folder, 'lock.json');
  const whole = {
    id: 'earlier',
    pid: process.pid,
    host: hostname(),
    processStart: await processIdentity(process.pid),
  };
  await writeFile(path, JSON.stringify({ ...whole, ...lock }));
  return path;
}

async function openAndClose(folder: string): Promise<void> {
  await (await openDataFolder(folder)).close();
}

test('a data folder is created for the user alone and locked', async () => {
  const path = join(await createFolder(), 'some', 'where');
  const folder = await openDataFolder(path);
  expect(folder.path).toBe(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  expect((await stat(join(path, 'lock.json'))).mode & 0o777).toBe(0o600);
  await folder.close();
  expect(await readdir(path)).toEqual([]);
});

test('a second process learns who has the folder', async () => {
  const path = await createFolder();
  const { child, line } = await startHolder(path);
  expect(line).toBe('open');
  const opening = openDataFolder(path);
  await expect(opening).rejects.toBeInstanceOf(DataFolderError);
  await expect(opening).rejects.toThrow(
    `The data folder ${path} is in use by another SCIM Workbench (process ${child.pid}). Close that one first, or choose another folder with --data-dir.`,
  );
});

test('the same process can not open it twice either', async () => {
  const path = await createFolder();
  const folder = await openDataFolder(path);
  await expect(openDataFolder(path)).rejects.toThrow('is in use');
  await folder.close();
  await openAndClose(path);
});

test('a lock that a killed process left behind does not count', async () => {
  const path = await createFolder();
  const { child } = await startHolder(path);
  await kill(child);
  expect(await readdir(path)).toContain('lock.json');
  await openAndClose(path);
});

test.skipIf(process.platform === 'win32')(
  'a lock does not count when its process number has gone to another process',
  async () => {
    const path = await createFolder();
    await writeLock(path, { processStart: 'long ago' });
    await openAndClose(path);
  },
);

test('a lock of a process that is gone does not count where the platform says no more', async () => {
  const path = await createFolder();
  const { child } = await startHolder(path);
  await kill(child);
  await writeLock(path, { pid: child.pid ?? 0, processStart: null });
  await openAndClose(path);
  await writeLock(path, { processStart: null });
  await expect(openDataFolder(path)).rejects.toThrow('is in use');
});

test.runIf(process.platform === 'linux')(
  'a lock of a killed process that nobody has asked about does not count',
  async () => {
    // The shell becomes a program that never asks about the child which it started.
    const parent = spawn('sh', ['-c', 'sleep 600 & echo $!; exec sleep 600'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => kill(parent));
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    const path = await createFolder();
    await writeLock(path, { pid, processStart: await processIdentity(pid) });
    await expect(openDataFolder(path)).rejects.toThrow('is in use');
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => openAndClose(path));
    expect(() => process.kill(pid, 0)).not.toThrow();
  },
);

test('a lock of another machine counts while it is touched', async () => {
  const path = await createFolder();
  const lock = await writeLock(path, { host: 'elsewhere', pid: 1 });
  await expect(openDataFolder(path)).rejects.toThrow('is in use by SCIM Workbench on elsewhere (process 1)');
  const longAgo = new Date(Date.now() - 120_000);
  await utimes(lock, longAgo, longAgo);
  await openAndClose(path);
});

test('a lock that was cut off when the machine stopped does not count', async () => {
  const path = await createFolder();
  const lock = join(path, 'lock.json');
  await writeFile(lock, '');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  await openAndClose(path);
});

test('of many who find a stale lock at once, one gets the folder', async () => {
  const path = await createFolder();
  await writeLock(path, { processStart: 'long ago' });
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => openDataFolder(path)));
  const opened = results.filter((result) => result.status === 'fulfilled');
  expect(opened).toHaveLength(1);
  expect(await readdir(path)).toEqual(['lock.json']);
  await opened[0]?.value.close();
});

test('closing leaves the lock of someone else alone', async () => {
  const path = await createFolder();
  const folder = await openDataFolder(path);
  const lock = await writeLock(path, { id: 'later' });
  await folder.close();
  expect(await readFile(lock, 'utf8')).toContain('later');
});

test('a data folder that is a file is refused', async () => {
  const path = join(await createFolder(), 'notes');
  await writeFile(path, '');
  await expect(openDataFolder(path)).rejects.toThrow(
    `The data folder ${path} is a file. Choose another with --data-dir.`,
  );
  await expect(openDataFolder(join(path, 'below'))).rejects.toThrow('a part of its path is a file');
});

test('a data folder is created with all that leads to it', async () => {
  const path = join(await createFolder(), 'a', 'b', 'c');
  await openAndClose(path);
  expect((await stat(path)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700);
});

test.skipIf(process.platform === 'win32')('a link that leads nowhere is told, below it too', async () => {
  const link = join(await createFolder(), 'drive');
  await symlink(join(link, '..', 'unplugged'), link);
  for (const path of [link, join(link, 'scim', 'data')]) {
    await expect(openDataFolder(path)).rejects.toThrow(
      `The data folder ${path} could not be created: a part of its path is a link to something that is not there.`,
    );
  }
});

test.skipIf(process.platform !== 'linux')(
  'a place where no folder can be is told, and not tried for ever',
  async () => {
    await expect(openDataFolder('/proc/scim/data')).rejects.toThrow('no folder can be created there');
  },
);

test.skipIf(process.platform === 'win32')('a data folder that may not be written to is refused', async () => {
  const path = await createFolder();
  await chmod(path, 0o555);
  const uid = process.getuid?.() === 0 ? NOBODY : undefined;
  await chmod(join(program.path, '..'), 0o755);
  const { line } = await startHolder(path, uid);
  expect(line).toBe(
    `DataFolderError: The data folder ${path} can't be written to: access is denied. Give this user the right to write there and try again, or choose another with --data-dir.`,
  );
});

test.each([
  ['linux', {}, '/home/ada/.local/share/scim-workbench'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/scim-workbench'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share/scim-workbench'],
  ['darwin', {}, '/home/ada/Library/Application Support/SCIM Workbench'],
  [
    'win32',
    { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' },
    'C:\\Users\\ada\\AppData\\Roaming\\SCIM Workbench',
  ],
] as const)('on %s with %o the data is in %s', (platform, environment, expected) => {
  expect(defaultDataFolder(platform, environment, '/home/ada')).toBe(expected);
});
