/**
 * When a process began, to distinguish it from a later one with the same number. Linux counts since the machine started, so its
 * boot id belongs to it; elsewhere `ps` says it to the second; Windows has nothing that is quick to ask.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Place of the start time in /proc/<pid>/stat, counted after the name, which may hold spaces and brackets. */
const START_TIME = 19;

const isDead: ReadonlySet<string> = new Set(['Z', 'X']);

/** Comparable text, or null where it is not known. */
export async function processIdentity(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') return await startOnLinux(pid);
    if (process.platform === 'win32') return null;
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}

async function startOnLinux(pid: number): Promise<string | null> {
  const [bootId, text] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    readFile(`/proc/${pid}/stat`, 'utf8'),
  ]);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const start = fields[START_TIME];
  // One that was killed has an entry until its parent asks about it, and holds nothing any more.
  if (isDead.has(fields[0] ?? '')) return null;
  return start ? `${bootId.trim()} ${start}` : null;
}
