/** `npm start` as a process: what it prints where, how it refuses, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import type { Ready } from '../../src/main/announce';

const START = resolve(import.meta.dirname, '../../scripts/start.mjs');

let dataDir = '';
const started: ChildProcess[] = [];
test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-'));
});
test.afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [START, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const ended = Promise.all([once(child, 'exit'), stdout, stderr]).then(([[code], out, err]) => ({
    code,
    stdout: out,
    stderr: err,
  }));
  return { child, ended };
}

/** Starts the browser host on free ports and waits for its line of JSON. */
async function startReady(...args: string[]) {
  const free = ['--port', '0', '--ui-port', '0', '--data-dir', dataDir];
  const { child, ended } = start('--browser', '--no-open', '--json', ...free, ...args);
  const line = await new Promise<string>((found, failed) => {
    child.stdout.once('data', (chunk: Buffer) => found(chunk.toString()));
    void ended.then(({ stderr }) => failed(new Error(stderr)));
  });
  const ready: Ready = JSON.parse(line);
  return { ready, child, ended };
}

test('says in one line of JSON where everything is, and answers there', async ({ request }) => {
  const { ready, child, ended } = await startReady('--setting', 'Demo');
  expect(Object.keys(ready)).toEqual(['scim', 'ui', 'setting', 'dataDir', 'version']);
  expect(ready).toMatchObject({ dataDir, setting: { name: 'Demo', token: expect.any(String) } });
  const page = new URL(ready.ui.url);
  expect(page.hash).toMatch(/^#token=[\w-]{43}$/);
  expect((await request.get(page.origin)).headers()['content-security-policy']).toContain(
    "default-src 'none'",
  );
  const users = await request.get(`${ready.scim.baseUrl}/Users`, {
    headers: { authorization: `Bearer ${ready.setting?.token}` },
  });
  expect(users.status()).toBe(200);
  const broken = await request.get(`${ready.scim.baseUrl}/Users/%zz`, {
    headers: { authorization: `Bearer ${ready.setting?.token}` },
  });
  expect(await broken.json()).toMatchObject({ status: '404' });
  child.kill('SIGTERM');
  const { code, stdout } = await ended;
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`ends with exit code 0 on ${signal}, even while pages are listening`, async () => {
    const { ready, child, ended } = await startReady();
    const page = new URL(ready.ui.url);
    const listening = await fetch(`${page.origin}/api/live.events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${page.hash.slice('#token='.length)}` },
      body: '{"settingId":null}',
    });
    expect(listening.status).toBe(200);
    child.kill(signal);
    expect((await ended).code).toBe(0);
  });
}

test('keeps a SCIM setting and reveals its token only once', async () => {
  const first = await startReady('--setting', 'Demo');
  first.child.kill('SIGTERM');
  await first.ended;
  const second = await startReady('--setting', 'Demo');
  expect(second.ready.setting).toEqual({ id: first.ready.setting?.id, name: 'Demo', token: null });
});

test('a second start goes straight to a usable page: nothing is installed or built again', async ({
  request,
}) => {
  const before = Date.now();
  const { ready, child, ended } = await startReady();
  expect((await request.get(new URL(ready.ui.url).origin)).ok()).toBe(true);
  test.info().annotations.push({ type: 'usable page', description: `${Date.now() - before} ms` });
  child.kill('SIGTERM');
  expect((await ended).stderr).not.toMatch(/install|build/i);
});

async function expectRefusal(args: string[], sentence: RegExp) {
  const { code, stdout, stderr } = await start('--browser', '--no-open', '--json', ...args).ended;
  expect(stderr.trimEnd()).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect([code, stdout]).toEqual([2, '']);
}

test('refuses what it can’t do in one sentence with exit code 2', async () => {
  const blocker = createServer();
  blocker.listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const taken = String((blocker.address() as AddressInfo).port);
  const notAFolder = join(dataDir, 'a-file');
  writeFileSync(notAFolder, '');

  await expectRefusal(['--nope'], /--nope/);
  await expectRefusal(['--port', 'many'], /--port/);
  await expectRefusal(['--port', taken, '--ui-port', '0', '--data-dir', dataDir], new RegExp(taken));
  await expectRefusal(['--port', '0', '--ui-port', taken, '--data-dir', dataDir], new RegExp(taken));
  await expectRefusal(['--port', '0', '--ui-port', '0', '--data-dir', notAFolder], /a-file/);
  const { ended, child } = await startReady();
  await expectRefusal(['--port', '0', '--ui-port', '0', '--data-dir', dataDir], /in use/);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  blocker.close();
});

test('--help and --version answer on standard output', async () => {
  const help = await start('--help').ended;
  expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('--data-dir') });
  const version = await start('--version').ended;
  expect(version).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
