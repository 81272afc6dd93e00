import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { aDataFolder } from '../a-workbench';
import { killServers, startServer } from '../store/a-server';
import { bundle, type Program } from '../store/bundle';
import { playedPrograms } from './programs';

let program: Program;
beforeAll(async () => {
  program = await bundle('server.program.ts');
}, 60_000);
afterAll(() => program.remove());
afterEach(async () => {
  vi.unstubAllEnvs();
  await killServers();
});

/** The process of the tunnel's program, once there is another than this one. */
function tunnelProcess(dataDir: string, other = 0): Promise<number> {
  return vi.waitFor(
    async () => {
      const { process: running } = JSON.parse(await readFile(join(dataDir, 'tunnel.json'), 'utf8'));
      expect(running?.pid ?? other).not.toBe(other);
      return running.pid;
    },
    { timeout: 15_000, interval: 50 },
  );
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('leaves no tunnel behind that was killed: the next start ends it, and opens its own', async () => {
  playedPrograms();
  const dataDir = await aDataFolder();
  await writeFile(join(dataDir, 'tunnel.json'), '{"id":"cloudflared","process":null}');
  const killed = await startServer(program, dataDir);
  const orphan = await tunnelProcess(dataDir);
  await killed.kill();
  expect(isRunning(orphan)).toBe(true);

  const next = await startServer(program, dataDir);
  const own = await tunnelProcess(dataDir, orphan);
  await vi.waitFor(() => expect(isRunning(orphan)).toBe(false), { timeout: 10_000 });
  await next.close();
  expect(isRunning(own)).toBe(false);
}, 60_000);
