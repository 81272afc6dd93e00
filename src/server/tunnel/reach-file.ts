/** What is known of the public address from one run to the next: a small file beside the data, written whole. */
import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { absenceSchema, provedAddressSchema } from '../../shared/tunnel/reach-memory';

const memorySchema = z.object({
  /** The address that led here when it was last checked; null where that failed. */
  proved: provedAddressSchema.nullable(),
  /** SCIM setting id -> the base URL that its identity provider called last. */
  called: z.record(z.string(), z.string()),
  /** The latest time in which nobody got here, until the reader dismisses it. */
  over: absenceSchema.nullable(),
  /** The one that lasts. */
  running: absenceSchema.nullable(),
});
export type ReachMemory = z.infer<typeof memorySchema>;

const nothing: ReachMemory = { proved: null, called: {}, over: null, running: null };

export interface ReachFile {
  readonly memory: ReachMemory;
  /** Changes it at once and writes it soon. What can't be written is not known after the next start, and nothing else is lost. */
  change(changed: Partial<ReachMemory>): void;
  /** Resolves when everything is written. */
  close(): Promise<void>;
}

export function openReachFile(file: string, onChange: () => void): ReachFile {
  let memory = read(file);
  let written: Promise<void> = Promise.resolve();
  return {
    get memory() {
      return memory;
    },
    change(changed) {
      memory = { ...memory, ...changed };
      written = written.then(() => write(file, memory)).catch(() => {});
      onChange();
    },
    close: () => written,
  };
}

/** Nothing where there is none, or it is damaged. */
function read(file: string): ReachMemory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return nothing;
  }
}

async function write(file: string, memory: ReachMemory): Promise<void> {
  const beside = `${file}.new`;
  await writeFile(beside, JSON.stringify(memory), { mode: 0o600 });
  await rename(beside, file);
}
