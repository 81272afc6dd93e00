import { execFile } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished, type TestContext } from 'vitest';

const run = promisify(execFile);

/** A file system of its own in a folder, gone when the test is over; skips the test where that takes more rights than it has. */
export async function mountSmallDisk(context: TestContext, folder: string, kilobytes: number): Promise<void> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  } catch {
    context.skip('mounting a small disk takes root');
  }
  onTestFinished(async () => {
    // A test that failed may have left files open.
    await run('umount', ['-l', folder]);
  });
}

export async function makeReadOnly(folder: string): Promise<void> {
  await run('mount', ['-o', 'remount,ro', folder]);
}

/** Fills the disk but for so many bytes; answers how to make room again. */
export async function fillUp(disk: string, bytesLeft = 0): Promise<() => Promise<void>> {
  const { bavail, bsize } = await statfs(disk);
  const ballast = join(disk, 'ballast');
  // Whoever writes meanwhile may have the last of it.
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytesLeft))).catch(() => {});
  return () => rm(ballast);
}
