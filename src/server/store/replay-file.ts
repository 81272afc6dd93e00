/** Reads one file of a store into its machine, record by record, and says what it found. */
import { join } from 'node:path';
import { z } from 'zod';
import type { NewNotice } from './notice';
import { firstRecord, parseJson, type ReadJson, type Scan, scanRecords } from './record';
import type { StateMachine } from './state-machine';
import { StoreError } from './store-error';
import { type FileHeader, FORMAT, fileName, type StoreFiles } from './store-files';

export interface ReadingOptions<Change> {
  folder: string;
  machine: StateMachine<Change>;
  version: number;
  migrate?: ((change: unknown, version: number) => Change[]) | undefined;
  onNotice(notice: NewNotice): void;
}

export interface Contents {
  path: string;
  /** Null where it can't be read: the file is damaged then. */
  header: FileHeader | null;
  /** Of the changes; taken to be the current one where the header can't be read. */
  version: number;
  /** Good ones. */
  records: number;
  /** The count in a snapshot's trailer. */
  expected: number | null;
  scan: Scan;
}

const headerSchema = z.object({
  kind: z.enum(['snapshot', 'log']),
  format: z.number(),
  version: z.number(),
  number: z.number(),
  recordsBefore: z.number(),
});
const trailerSchema = z.object({ kind: z.literal('end'), records: z.number() });

/** Rejects with a StoreError where a file is of a version that this program doesn't know. */
export async function refuseNewer<Change>(options: ReadingOptions<Change>, files: StoreFiles): Promise<void> {
  const names = [
    ...files.snapshots.map((number) => fileName('snapshot', number)),
    ...files.logs.map((number) => fileName('log', number)),
  ];
  for (const name of names) {
    const header = headerSchema.safeParse(await firstRecord(join(options.folder, name))).data;
    if (!header || (header.format <= FORMAT && header.version <= options.version)) continue;
    throw new StoreError(
      `${join(options.folder, name)} was written by a newer version of SCIM Workbench. Nothing was changed: start the newer version, or choose another data folder.`,
      'NEWER_VERSION',
    );
  }
}

export async function readFileInto<Change>(options: ReadingOptions<Change>, path: string): Promise<Contents> {
  const { machine } = options;
  const found: Omit<Contents, 'scan'> = {
    path,
    header: null,
    version: options.version,
    records: 0,
    expected: null,
  };
  const accept = (value: unknown): boolean => {
    if (!Array.isArray(value)) return acceptFrame(value, found);
    const good = replay(options, value, found.version);
    if (good) found.records += 1;
    return good;
  };
  const read: ReadJson = (json) => {
    const isCurrent = found.header?.version === options.version;
    return isCurrent && machine.read !== undefined ? machine.read(json) : parseJson(json);
  };
  const scan = await scanRecords(path, accept, read);
  return { ...found, scan };
}

/** A header or a trailer. */
function acceptFrame(value: unknown, found: Omit<Contents, 'scan'>): boolean {
  const header = headerSchema.safeParse(value).data;
  if (header) {
    found.header = header;
    found.version = header.version;
    return true;
  }
  const trailer = trailerSchema.safeParse(value).data;
  found.expected = trailer?.records ?? null;
  return trailer !== undefined;
}

/** False for a record that its checksum calls good and the machine or the migration can't take: damage of another kind. */
function replay<Change>(options: ReadingOptions<Change>, changes: unknown[], version: number): boolean {
  try {
    for (const change of currentChanges(options, changes, version)) options.machine.apply(change);
    return true;
  } catch {
    return false;
  }
}

function currentChanges<Change>(
  { migrate, version: current }: ReadingOptions<Change>,
  changes: unknown[],
  version: number,
): Change[] {
  // The checksum says that it is what `commit` was given in this version.
  if (version === current) return changes as Change[];
  if (!migrate) throw new Error(`version ${version} has no migration`);
  return changes.flatMap((change) => migrate(change, version));
}
