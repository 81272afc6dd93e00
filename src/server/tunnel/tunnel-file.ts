/**
 * What outlives the process: which tunnel was open, and as which process of the system. After a crash its
 * program may still run; it is ended when the workbench starts again.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { tunnelIdSchema } from '../../shared/tunnel/tunnel-state';
import { processIdentity } from '../store/process-identity';

const rememberedSchema = z.object({
  id: tunnelIdSchema,
  /** Of its program; null for one without. */
  process: z.object({ pid: z.number().int().positive(), identity: z.string() }).nullable(),
});
export type RememberedTunnel = z.infer<typeof rememberedSchema>;

/** Null where there is none, or the file is not ours to read. */
export async function readTunnelFile(file: string): Promise<RememberedTunnel | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return rememberedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** @param remembered null takes the file away */
export async function writeTunnelFile(file: string, remembered: RememberedTunnel | null): Promise<void> {
  if (remembered === null) return rm(file, { force: true });
  const beside = `${file}.new`;
  await writeFile(beside, JSON.stringify(remembered), { mode: 0o600 });
  await rename(beside, file);
}

/** Ends the program of a former run, where it is still the same process. Returns whether there was one. */
export async function endOrphan({ process: left }: RememberedTunnel): Promise<boolean> {
  if (left === null || (await processIdentity(left.pid)) !== left.identity) return false;
  try {
    process.kill(left.pid, 'SIGTERM');
    return true;
  } catch {
    return false;
  }
}
