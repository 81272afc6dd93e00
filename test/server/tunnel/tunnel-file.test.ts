import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { processIdentity } from '../../../src/server/store/process-identity';
import { endOrphan, readTunnelFile, writeTunnelFile } from '../../../src/server/tunnel/tunnel-file';
import { aDataFolder } from '../a-workbench';

/** A program that a workbench which was killed has left behind. */
async function aProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  const { pid = 0 } = child;
  return { child, pid, identity: (await processIdentity(pid)) ?? '' };
}

describe('what is remembered of a tunnel', () => {
  it('comes back as it was written, readable by its owner alone, and is gone when there is nothing to remember', async () => {
    const file = join(await aDataFolder(), 'tunnel.json');
    const remembered = { id: 'ngrok', process: { pid: 77, identity: 'boot 1' } } as const;
    await writeTunnelFile(file, remembered);
    expect(await readTunnelFile(file)).toEqual(remembered);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await writeTunnelFile(file, null);
    expect(await readTunnelFile(file)).toBeNull();
  });

  it('is nothing where the file is damaged', async () => {
    const file = join(await aDataFolder(), 'tunnel.json');
    await writeFile(file, '{"id":"ngr');
    expect(await readTunnelFile(file)).toBeNull();
  });

  it('ends the program of a former run', async () => {
    const { child, pid, identity } = await aProcess();
    const ended = once(child, 'exit');
    expect(await endOrphan({ id: 'ngrok', process: { pid, identity } })).toBe(true);
    await ended;
  });

  it('leaves another process alone that has its number by now', async () => {
    const { child, pid } = await aProcess();
    expect(await endOrphan({ id: 'ngrok', process: { pid, identity: 'an earlier one' } })).toBe(false);
    expect(child.exitCode).toBeNull();
    expect(() => process.kill(pid, 0)).not.toThrow();
  });
});
